using System.Text.Json;
using DuckDB.NET.Data;

namespace Cinelake.Jobs.Sql;

/// <summary>
/// DuckDB's parser, in a small database of its own that runs nothing else: all that is known of DuckDB outside its engine.
/// </summary>
internal sealed class DuckDbParser : IDisposable
{
    private readonly DuckDBConnection connection;

    private DuckDbParser(DuckDBConnection connection) => this.connection = connection;

    /// <summary>Opens it.</summary>
    public static DuckDbParser Open()
    {
        var connection = new DuckDBConnection(
            "DataSource=:memory:;threads=1;memory_limit=200MB;enable_external_access=false;autoload_known_extensions=false;"
                + "autoinstall_known_extensions=false;lock_configuration=true"
        );
        connection.Open();
        return new DuckDbParser(connection);
    }

    /// <summary>The tree of a statement as the parser serializes it; of one that is not exactly a SELECT its error.</summary>
    public JsonDocument Parse(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select json_serialize_sql($sql::varchar)";
        command.Parameters.Add(new DuckDBParameter("sql", sql));
        return JsonDocument.Parse((string)command.ExecuteScalar()!, new JsonDocumentOptions { MaxDepth = 1000 });
    }

    /// <summary>The names that it has functions of.</summary>
    public IReadOnlySet<string> Functions()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select distinct function_name from duckdb_functions()";
        using var rows = command.ExecuteReader();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (rows.Read())
            names.Add(rows.GetString(0));
        return names;
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();
}
