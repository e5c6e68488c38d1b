using System.Globalization;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Planning;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Jobs.Building;

/// <summary>
/// Builds one part of a cleaning model: writes the rows that it keeps, accounts for the others and writes those that it refuses. The model
/// returns each row's fate in two more columns, <c>outcome</c> (kept, superseded, or a reason code and the field it is about: <c>rating:
/// notaMedia</c>) and <c>raw_text</c>.
/// </summary>
internal sealed class TrustedPart(BuildRun run)
{
    private const string Kept = "kept";
    private const string Superseded = "superseded";
    private const int MostReasons = 10;
    private readonly RawViews raw = new(run);
    private readonly Dictionary<string, string> reasons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Builds a part.</summary>
    public async Task<BuiltPart> BuildAsync(Model model, PlannedPart planned, IProgress<double> progress, CancellationToken cancellation)
    {
        var read = await raw.BindAsync(run.Project.SourceOf(model), planned.Files, cancellation);
        var columns = TableColumns(model, await run.Engine.DescribeAsync(model.Select, cancellation));
        var part = new TablePart
        {
            Name = planned.Name,
            Fingerprint = planned.Fingerprint!,
            Run = run.Id.Value,
            Rows = 0,
            Files = [],
        };
        if (planned.Files.Count == 0)
            return new BuiltPart(columns, part, null);
        var inFile = columns.Where(column => column.Name != Model.CollectionDay.Name);
        var rows = model.Select.Around(Listed(inFile.Select(column => column.Name)), $"where {Model.Outcome} = '{Kept}'");
        var (_, files) = await Parquet.WriteAsync(
            run,
            rows,
            model.Header.Order,
            FolderOf(model.Name, model.Header.Source, planned.Name),
            progress,
            cancellation
        );
        var table = new TableVersion
        {
            Name = model.Name,
            Columns = columns,
            Parts = [part with { Rows = files.Sum(file => file.Rows), Files = files }],
        };
        var accounts = model.Header.Accounts ? await AccountAsync(model, table, read, cancellation) : [];
        var built = table.Parts[0] with { Accounts = accounts };
        var rejected = accounts.Sum(account => account.Rejected);
        return new BuiltPart(columns, built, rejected == 0 ? null : await RejectsAsync(model, built, rejected, cancellation));
    }

    /// <summary>The columns of <c>rejects</c>.</summary>
    public async Task<IReadOnlyList<TableColumn>> RejectColumnsAsync(CancellationToken cancellation)
    {
        var none =
            "select cast('' as string) as table_name, cast('' as string) as source_file, cast(1 as bigint) as position, cast('' as "
            + "string) as reason, cast('' as string) as field, cast('' as string) as raw_text where false";
        await run.Engine.BindSelectAsync(ModelProject.Refused, new SelectText(none, "no refused rows"), cancellation);
        return await run.Engine.DescribeAsync(run.Project.Rejects.Select, cancellation);
    }

    /// <summary>Why lines or records of a source file were refused, for people.</summary>
    public string ReasonsOf(string sourceFile) => reasons.GetValueOrDefault(sourceFile, "");

    private static List<TableColumn> TableColumns(Model model, IReadOnlyList<TableColumn> described)
    {
        foreach (var name in (string[])[Model.Outcome, Model.RawText])
        {
            if (described.All(column => column.Name != name))
                throw new LakeException(
                    $"{model.Select.Origin}:1: a Trusted table's SELECT ends with the columns {Model.Outcome} ('{Kept}', '{Superseded}' "
                        + $"or a reason code, followed by '{RejectReason.Separator}' and the field) and {Model.RawText}; it has no {name}."
                );
        }
        var columns = described.Where(column => column.Name is not (Model.Outcome or Model.RawText)).ToList();
        return model.Header.PartitionedByDt ? [.. columns, Model.CollectionDay] : columns;
    }

    private async Task<IReadOnlyList<RowAccount>> AccountAsync(
        Model model,
        TableVersion table,
        IReadOnlyDictionary<string, long> read,
        CancellationToken cancellation
    )
    {
        var kept = new Dictionary<string, long>(StringComparer.Ordinal);
        if (read.Count == 1)
        {
            kept[read.Keys.Single()] = table.Rows;
        }
        else
        {
            await run.Views.BindAsync(table, cancellation);
            var counts = await run.Engine.QueryAsync(
                new SelectText(
                    $"select source_file, count(*) as kept from {table.Name} group by source_file",
                    $"row accounts of {table.Name}"
                ),
                cancellation
            );
            foreach (var row in counts.Rows)
                kept[(string)row[0]!] = Number(row[1]);
        }
        var lost = read.Values.Sum() == table.Rows ? [] : await LostAsync(model, cancellation);
        return read
            .Keys.Select(source => Account(model, source, read[source], kept.GetValueOrDefault(source), lost.GetValueOrDefault(source, [])))
            .ToList();
    }

    private async Task<Dictionary<string, List<(string Outcome, long Count, long First)>>> LostAsync(
        Model model,
        CancellationToken cancellation
    )
    {
        var position = Position(model);
        var select = model.Select.Around(
            $"source_file, {Model.Outcome}, count(*) as number, min({position}) as first_position",
            $"where {Model.Outcome} <> '{Kept}' group by source_file, {Model.Outcome}"
        );
        var result = await run.Engine.QueryAsync(select, cancellation);
        return result
            .Rows.GroupBy(row => (string)row[0]!, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group =>
                    group
                        .Select(row => ((string)row[1]!, Number(row[2]), Number(row[3])))
                        .OrderBy(item => item.Item1, StringComparer.Ordinal)
                        .ToList(),
                StringComparer.Ordinal
            );
    }

    private RowAccount Account(Model model, string source, long read, long kept, List<(string Outcome, long Count, long First)> lost)
    {
        var superseded = lost.Where(item => item.Outcome == Superseded).Sum(item => item.Count);
        var refused = lost.Where(item => item.Outcome != Superseded).ToList();
        var account = new RowAccount(source, read, kept, refused.Sum(item => item.Count), superseded);
        reasons[source] =
            string.Join(
                ", ",
                refused
                    .OrderByDescending(item => item.Count)
                    .Take(MostReasons)
                    .Select(item =>
                        string.Create(CultureInfo.InvariantCulture, $"{item.Outcome} {item.Count:N0} (first at {item.First:N0})")
                    )
            )
            + (
                refused.Count > MostReasons
                    ? string.Create(CultureInfo.InvariantCulture, $" and {refused.Count - MostReasons:N0} more reasons")
                    : ""
            );
        return account.AddsUp
            ? account
            : throw new LakeException(
                $"{model.Select.Origin}: the rows of {source} do not add up: {read:N0} read, {kept:N0} kept, {account.Rejected:N0} "
                    + $"rejected, {superseded:N0} superseded. The model loses or doubles rows: correct it; nothing was published."
            );
    }

    private async Task<TablePart> RejectsAsync(Model model, TablePart part, long expected, CancellationToken cancellation)
    {
        var refused = model.Select.Around(
            $"{PortableText.Literal(model.Name)} as table_name, source_file, {Position(model)} as position, split_part({Model.Outcome}, "
                + $"'{RejectReason.Separator}', 1) as reason, "
                + $"nullif(split_part({Model.Outcome}, '{RejectReason.Separator}', 2), '') as field, {Model.RawText}",
            $"where {Model.Outcome} not in ('{Kept}', '{Superseded}')"
        );
        await run.Engine.BindSelectAsync(ModelProject.Refused, refused, cancellation);
        var rejects = run.Project.Rejects;
        var name = Planner.RejectsPart(model.Name, part.Name);
        var (_, files) = await Parquet.WriteAsync(
            run,
            rejects.Select,
            rejects.Header.Key,
            FolderOf(rejects.Name, rejects.Header.Source, ""),
            null,
            cancellation
        );
        var written = files.Sum(file => file.Rows);
        return written == expected
            ? part with
            {
                Name = name,
                Rows = written,
                Files = files,
                Accounts = [],
            }
            : throw new LakeException(
                $"{rejects.Select.Origin}: {written:N0} rows for the {expected:N0} refused ones of {model.Name}: it must return one row "
                    + "for each."
            );
    }

    /// <summary>A folder of its own for each part, so that a part is whatever lies in its folder.</summary>
    private LakePath FolderOf(string table, string source, string part)
    {
        var folder = LakePath.Of(Zone.Trusted) / $"{source}/PARQUET/{table}";
        if (part.StartsWith("dt=", StringComparison.Ordinal))
            return folder / part / $"run={run.Id}";
        var number = numbers[table] = numbers.GetValueOrDefault(table, -1) + 1;
        return folder / $"run={run.Id}" / string.Create(CultureInfo.InvariantCulture, $"part={number:00000}");
    }

    private static string Position(Model model) => model.Header.PartitionedByDt ? "source_record" : "source_line";

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
