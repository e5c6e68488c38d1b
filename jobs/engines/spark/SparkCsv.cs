using Cinelake.Jobs.Engines.Contract;
using Cinelake.Lake;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>
/// CSV files as frames of lines. Spark reads a file in blocks, each by one task, and does not number lines: the lines before each block are
/// counted here, and within a block <c>monotonically_increasing_id()</c> counts on. That function also keeps a filter on a column from
/// being pushed below the split, which would then run once per column.
/// </summary>
internal static class SparkCsv
{
    // Blocks have exactly this size when opening a file is declared to cost as much: then no task takes a second one.
    private const int BlockBytes = 16 * 1024 * 1024;

    // monotonically_increasing_id() is the partition's number times this, plus the row's.
    private const long RowsOfPartition = 1L << 33;

    // A field that begins with a quote up to its closing one, else all up to the separator. Possessive, so that long lines cause no
    // backtracking.
    private const string Field = """[|]("[^"]*+(?:""[^"]*+)*+"|[^|]*+)""";
    private const string QuotedField = """^"[^"]*+(?:""[^"]*+)*+"\z""";

    /// <summary>Reads the files.</summary>
    public static DataFrame Read(SparkSession session, CsvView view)
    {
        session.Conf().Set("spark.sql.files.maxPartitionBytes", BlockBytes);
        session.Conf().Set("spark.sql.files.openCostInBytes", BlockBytes);
        var columns = string.Concat(view.Columns.Select((column, i) => $", get(fields, {i}) as {SparkTypes.Name(column)}"));
        var lines =
            view.Files.Count == 0
                ? "select '' as source_file, cast(0 as bigint) as source_line, cast(0 as bigint) as received, '' as line, cast(null as "
                    + "string) as fault, split('', ',') as fields where false"
                : string.Join(" union all ", view.Files.Select((file, i) => Fields(session, file, $"{view.Name}_file_{i}")));
        return session.Sql(
            $"""
            select source_file, source_line, received, line, fault, cast(case when fields is not null then size(fields) end as int) as field_count{columns}
            from ({lines}) as split_lines
            where source_line > 1
            """
        );
    }

    /// <summary>A file's lines and their fields. The line's number is made beside the fields, not below them: see above.</summary>
    private static string Fields(SparkSession session, CsvFile file, string name)
    {
        SparkPath
            .Reader(session)
            .Format("text")
            .Option("lineSep", "\n")
            .Load([SparkPath.Of(file.Address ?? file.Path)])
            .SelectExpr("value", "_metadata.file_block_start as block_start")
            .CreateOrReplaceTempView(SparkTypes.Name(name));
        var before = string.Join(", ", LinesBefore(file.Path).Select(count => $"{count}L"));
        // chr(2), code, chr(2), raw text: see CsvFile.
        var (line, fault) = file.Screened
            ? (
                "case when startswith(value, chr(2)) then substr(value, instr(substr(value, 2), chr(2)) + 2) else value end",
                "case when startswith(value, chr(2)) then nullif(split_part(value, chr(2), 2), '') end"
            )
            : ("value", "cast(null as string)");
        return $$"""
            select {{SparkTypes.Literal(file.SourceFile)}} as source_file,
                get(array({{before}}), cast(block_start div {{BlockBytes}} as int)) + monotonically_increasing_id() % {{RowsOfPartition}} + 1 as source_line, cast({{file.Received}} as bigint) as received, line, fault,
                case when fault is null then case when quoted is null then split(line, '\|', -1)
                    else transform(quoted, field -> case when startswith(field, '"') then replace(substr(field, 2, length(field) - 2), '""', '"') else field end) end end as fields
            from (
                select block_start, line, quoted,
                    case when fault is not null then fault
                        when quoted is not null and (array_join(quoted, '|') <> line
                            or exists(quoted, field -> startswith(field, '"') and not regexp_like(field, '{{QuotedField}}'))) then '{{RejectReason.OpenQuote}}' end as fault
                from (
                    select *, case when fault is null and contains(line, '"') then regexp_extract_all(concat('|', line), '{{Field}}', 1) end as quoted
                    from (select block_start, {{line}} as line, {{fault}} as fault from {{SparkTypes.Name(name)}}) as read_lines
                ) as matched
            ) as checked
            """;
    }

    /// <summary>
    /// For each block the lines that belong to the blocks before it: a line belongs to the block in which it begins, one that begins
    /// exactly at a border to the block before it.
    /// </summary>
    private static List<long> LinesBefore(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var before = new List<long> { 0 };
        var buffer = new byte[1024 * 1024];
        var (ends, position) = (0L, 0L);
        while (stream.Read(buffer, 0, (int)Math.Min(buffer.Length, BlockBytes - (position % BlockBytes))) is > 0 and var read)
        {
            ends += buffer.AsSpan(0, read).Count((byte)'\n');
            position += read;
            if (position % BlockBytes == 0)
                before.Add(ends + 1);
        }
        return before;
    }
}
