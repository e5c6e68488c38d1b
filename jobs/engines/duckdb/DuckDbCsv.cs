using Cinelake.Jobs.Engines.Contract;
using Cinelake.Lake;

namespace Cinelake.Jobs.Engines.DuckDb;

/// <summary>
/// CSV files as views. A file's lines go into a Parquet file first: its row number is the line number, exactly and on all threads, where
/// <c>row_number() over ()</c> over the CSV would run on one.
/// </summary>
internal static class DuckDbCsv
{
    // A field that begins with a quote up to its closing one, else all up to the separator.
    private const string Field = """[|]("[^"]*(?:""[^"]*)*"|[^|]*)""";
    private const string QuotedField = """^"[^"]*(?:""[^"]*)*"\z""";

    /// <summary>The statement that writes a file's lines.</summary>
    public static string ReadLines(CsvFile file, string parquet) =>
        $$"""
            copy (
                select line
                from read_csv({{DuckDbText.Literal(
                file.Path
            )}}, delim = chr(1), quote = '', escape = '', header = false, auto_detect = false,
                    columns = {'line': 'VARCHAR'}, force_not_null = ['line'], max_line_size = {{RawCsv.MaximumLineBytes + 1024}}, buffer_size = {{4
                * RawCsv.MaximumLineBytes}}, compression = 'none')
            ) to {{DuckDbText.Literal(parquet)}} (format parquet, compression lz4_raw, use_tmp_file false)
            """;

    /// <summary>The statement that makes the view over the files of lines.</summary>
    public static string CreateView(CsvView view, IReadOnlyList<string> lines)
    {
        var columns = string.Concat(view.Columns.Select((column, i) => $", fields[{i + 1}] as {DuckDbText.Name(column)}"));
        var numbered =
            view.Files.Count == 0
                ? "select '' as source_file, 0 as source_line, cast(0 as bigint) as received, '' as line, null as fault where false"
                : string.Join(" union all ", view.Files.Select((file, i) => Numbered(file, lines[i])));
        return $$"""
            create or replace view {{DuckDbText.Name(view.Name)}} as
            select source_file, source_line, received, line, fault, cast(len(fields) as int) as field_count{{columns}}
            from (
                select source_file, source_line, received, line, fault,
                    case when fault is null then case when quoted is null then string_split(line, '|')
                        else list_transform(quoted, lambda field: case when starts_with(field, '"') then replace(substr(field, 2, length(field) - 2), '""', '"') else field end) end end as fields
                from (
                    select source_file, source_line, received, line, quoted,
                        case when fault is not null then fault
                            when quoted is not null and (array_to_string(quoted, '|') <> line
                                or len(list_filter(quoted, lambda field: starts_with(field, '"') and not regexp_matches(field, '{{QuotedField}}'))) > 0) then '{{RejectReason.OpenQuote}}' end as fault
                    from (
                        select *, case when fault is null and contains(line, '"') then regexp_extract_all('|' || line, '{{Field}}', 1) end as quoted
                        from ({{numbered}}) as numbered
                    ) as matched
                ) as checked
            ) as split
            """;
    }

    private static string Numbered(CsvFile file, string parquet)
    {
        // chr(2), code, chr(2), raw text: see CsvFile.
        var (line, fault) = file.Screened
            ? (
                "case when starts_with(line, chr(2)) then substr(line, instr(substr(line, 2), chr(2)) + 2) else line end",
                "case when starts_with(line, chr(2)) then nullif(split_part(line, chr(2), 2), '') end"
            )
            : ("line", "cast(null as varchar)");
        return $"""
            select {DuckDbText.Literal(
                file.SourceFile
            )} as source_file, cast(file_row_number + 1 as bigint) as source_line, cast({file.Received} as bigint) as received, {line} as line, {fault} as fault
            from read_parquet({DuckDbText.Literal(parquet)}, file_row_number = true, hive_partitioning = false) where file_row_number > 0
            """;
    }
}
