namespace Cinelake.Jobs.Engines.Contract;

/// <summary>A catalog of tables that other programs read; an engine that has one implements this.</summary>
internal interface ICatalog
{
    /// <summary>
    /// Registers tables in a database, or points existing ones to other files; tables of the database that are no longer named are dropped
    /// (their files stay).
    /// </summary>
    Task RegisterAsync(string database, IReadOnlyList<CatalogTable> tables, CancellationToken cancellation);
}
