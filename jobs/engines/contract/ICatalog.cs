namespace Cinelake.Jobs.Engines.Contract;

/// <summary>A catalog of tables that other programs read: an engine that keeps one implements it.</summary>
internal interface ICatalog
{
    /// <summary>Registers tables in a database, or points those there to other files; tables of the database that are not named any more are dropped (their files stay).</summary>
    Task RegisterAsync(string database, IReadOnlyList<CatalogTable> tables, CancellationToken cancellation);
}
