using System.Text.Json;
using Cinelake.Lake;
using DuckDB.NET.Data;

namespace Cinelake.Jobs.Sql;

/// <summary>
/// Reads SELECTs without running them, with DuckDB's parser whatever engine will run them: that a text is one, and which tables it reads.
/// </summary>
internal sealed class SelectReader : IDisposable
{
    private readonly DuckDBConnection connection;

    private SelectReader(DuckDBConnection connection) => this.connection = connection;

    /// <summary>Opens a reader: a small engine of its own that runs only its parser.</summary>
    public static SelectReader Open()
    {
        var parser = new DuckDBConnection(
            "DataSource=:memory:;threads=1;memory_limit=200MB;enable_external_access=false;"
                + "autoload_known_extensions=false;autoinstall_known_extensions=false;lock_configuration=true"
        );
        parser.Open();
        return new SelectReader(parser);
    }

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
    internal IReadOnlySet<string> Functions()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select distinct function_name from duckdb_functions()";
        using var rows = command.ExecuteReader();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (rows.Read())
            names.Add(rows.GetString(0));
        return names;
    }

    /// <summary>The parser's tree of one SELECT.</summary>
    internal JsonDocument Parse(SelectText select)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select json_serialize_sql($sql::varchar)";
        command.Parameters.Add(new DuckDBParameter("sql", select.Sql));
        return JsonDocument.Parse((string)command.ExecuteScalar()!, new JsonDocumentOptions { MaxDepth = 1000 });
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    /// <summary>
    /// A semicolon at the end does not make a second statement, but must not be inside the brackets that are put around the text.
    /// </summary>
    private static SelectText WithoutSemicolon(SelectText select)
    {
        var visible = select.Sql.TrimEnd();
        return visible.EndsWith(';') ? select with { Sql = visible.TrimEnd([';', ' ', '\t', '\r', '\n']) } : select;
    }
}
