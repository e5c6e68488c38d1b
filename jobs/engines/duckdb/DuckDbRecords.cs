using Cinelake.Jobs.Sources;

namespace Cinelake.Jobs.Engines.DuckDb;

/// <summary>Staged JSON records as a view.</summary>
internal static class DuckDbRecords
{
    private static readonly (string Name, string Read, string Type)[] Own =
    [
        ("source_file", "VARCHAR", "VARCHAR"),
        ("source_record", "BIGINT", "BIGINT"),
        ("received", "BIGINT", "BIGINT"),
        ("dt", "VARCHAR", "DATE"),
        ("fault", "VARCHAR", "VARCHAR"),
        ("raw_text", "VARCHAR", "VARCHAR"),
    ];

    /// <summary>The statement that makes the view: every scalar as text, so that the model sees what stood there.</summary>
    public static string CreateView(RecordView view)
    {
        var columns = Own.Select(column => (column.Name, column.Read, column.Type))
            .Concat(view.Fields.Select(field => (field.Name, Read: TypeOf(field), Type: TypeOf(field))))
            .ToList();
        var list = string.Join(", ", columns.Select(column =>
            $"cast({DuckDbText.Name(column.Name)} as {column.Type}) as {DuckDbText.Name(column.Name)}"));
        var from = view.Files.Count == 0
            ? $"(select {string.Join(", ", columns.Select(column => $"null as {DuckDbText.Name(column.Name)}"))}) as no_file where false"
            : $"read_json({DuckDbText.List(view.Files)}, format = 'newline_delimited', hive_partitioning = false, columns = {{{string.Join(", ", columns.Select(column => $"{DuckDbText.Literal(column.Name)}: {DuckDbText.Literal(column.Read)}"))}}})";
        return $"create or replace view {DuckDbText.Name(view.Name)} as select {list} from {from}";
    }

    private static string TypeOf(RecordField field)
    {
        var fields = string.Join(", ", field.Fields.Select(inner => $"{DuckDbText.Name(inner.Name)} {TypeOf(inner)}"));
        return field.Type switch
        {
            RecordFieldType.Object => $"STRUCT({fields})",
            RecordFieldType.Objects => field.Fields.Count == 0 ? "VARCHAR[]" : $"STRUCT({fields})[]",
            _ => "VARCHAR",
        };
    }
}
