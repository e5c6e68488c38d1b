using Cinelake.Jobs.Engines.Contract;
using Cinelake.Lake;

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

    /// <summary>
    /// The statement that writes the records as Parquet: a model names its source several times, and JSON would be read again each time.
    /// </summary>
    public static string Write(RecordView view, string parquet)
    {
        var columns = Columns(view);
        var read = string.Join(", ", columns.Select(column => $"{DuckDbText.Literal(column.Name)}: {DuckDbText.Literal(column.Read)}"));
        return $"copy (select {Cast(columns)} from read_json({DuckDbText.List(view.Files)}, format = 'newline_delimited', "
            + $"hive_partitioning = false, columns = {{{read}}}))"
            + $" to {DuckDbText.Literal(parquet)} (format parquet, compression lz4_raw, use_tmp_file false)";
    }

    /// <summary>The statement that makes the view: every scalar as text, so that the model sees what was written.</summary>
    /// <param name="view">The view.</param>
    /// <param name="parquet">The records as Parquet; null when there are none.</param>
    public static string CreateView(RecordView view, string? parquet)
    {
        var columns = Columns(view);
        var from = parquet is null
            ? $"(select {string.Join(", ", columns.Select(column => $"null as {DuckDbText.Name(column.Name)}"))}) as no_file where false"
            : $"read_parquet({DuckDbText.Literal(parquet)}, hive_partitioning = false)";
        return $"create or replace view {DuckDbText.Name(view.Name)} as select {Cast(columns)} from {from}";
    }

    private static List<(string Name, string Read, string Type)> Columns(RecordView view) =>
        [.. Own, .. view.Fields.Select(field => (field.Name, TypeOf(field), TypeOf(field)))];

    private static string Cast(IEnumerable<(string Name, string Read, string Type)> columns) =>
        string.Join(
            ", ",
            columns.Select(column => $"cast({DuckDbText.Name(column.Name)} as {column.Type}) as {DuckDbText.Name(column.Name)}")
        );

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
