using System.Text.Json;
using Cinelake.Lake;

namespace Cinelake.Jobs.Sql;

/// <summary>
/// Reads SELECTs without running them, with one parser whatever engine will run them: that a text is one, and which tables it reads.
/// </summary>
internal sealed class SelectReader : IDisposable
{
    private readonly DuckDbParser parser;

    private SelectReader(DuckDbParser parser) => this.parser = parser;

    /// <summary>Opens a reader.</summary>
    public static SelectReader Open() => new(DuckDbParser.Open());

    /// <summary>Reads one.</summary>
    /// <exception cref="SelectException">It is not exactly one SELECT; the message says where.</exception>
    public SelectReading Read(SelectText select)
    {
        var single = WithoutSemicolon(select);
        using var tree = Parse(single);
        return SelectTree.Read(tree.RootElement, single);
    }

    /// <summary>
    /// Reads one in which some tables have shorter names than in the engine; lines and places stay those of the text as written.
    /// </summary>
    /// <param name="select">The SELECT.</param>
    /// <param name="names">The full name by the short one.</param>
    /// <exception cref="SelectException">It is not exactly one SELECT; the message says where.</exception>
    public SelectReading Read(SelectText select, IReadOnlyDictionary<string, string> names)
    {
        var reading = Read(select);
        var places = reading.References.Where(place => names.ContainsKey(place.Name)).ToList();
        return places.Count == 0 ? reading : Read(reading.Select.WithNames(places, names));
    }

    /// <summary>The columns of a SELECT that was read, as its last list casts them; the type of one that is not cast is empty.</summary>
    public IReadOnlyList<TableColumn> ColumnsOf(SelectText select)
    {
        using var tree = Parse(select);
        return SelectColumns.Of(tree.RootElement);
    }

    /// <summary>The columns that a condition names, each as its dotted names.</summary>
    /// <exception cref="SelectException">It is not a condition.</exception>
    internal IReadOnlyList<IReadOnlyList<string>> ConditionColumns(SelectText condition)
    {
        using var tree = Parse(condition with { Sql = $"select 1 as one where ({condition.Sql}\n)" });
        if (tree.RootElement.GetProperty("error").GetBoolean())
            throw new SelectException(
                $"{condition.Origin}: '{condition.Sql}' is not a condition: {tree.RootElement.GetProperty("error_message").GetString()}"
            );
        var where = tree.RootElement.GetProperty("statements")[0].GetProperty("node").GetProperty("where_clause");
        return [.. ColumnNames.In(where).Select(column => column.Names)];
    }

    /// <summary>The names of the functions of the parser's engine.</summary>
    internal IReadOnlySet<string> Functions() => parser.Functions();

    /// <summary>The parser's tree of one SELECT.</summary>
    internal JsonDocument Parse(SelectText select) => parser.Parse(select.Sql);

    /// <inheritdoc/>
    public void Dispose() => parser.Dispose();

    /// <summary>
    /// A semicolon at the end does not make a second statement, but must not be inside the brackets that are put around the text.
    /// </summary>
    private static SelectText WithoutSemicolon(SelectText select)
    {
        var visible = select.Sql.TrimEnd();
        return visible.EndsWith(';') ? select with { Sql = visible.TrimEnd([';', ' ', '\t', '\r', '\n']) } : select;
    }
}
