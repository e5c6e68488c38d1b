using System.Globalization;
using Cinelake.Jobs.Building;
using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Planning;
using Cinelake.Jobs.Publishing;
using Cinelake.Jobs.Reading;
using Cinelake.Jobs.Sql;
using Cinelake.Jobs.Studies;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Parity;

/// <summary>
/// Runs every model on two engines and compares. Each model reads the same on both: a cleaning model the raw files, all others the
/// published tables. So a difference is the model's own, not one that it inherits.
/// </summary>
internal sealed class ParityCheck(string location, IReadOnlyList<EngineChoice> choices, Steps steps)
{
    private const string Rows = "parity_rows";

    /// <summary>Compares all models.</summary>
    /// <exception cref="LakeException">Nothing is published.</exception>
    public async Task<IReadOnlyList<ParityResult>> RunAsync(CancellationToken cancellation)
    {
        await using var store = LakeLocation.Open(location);
        var project = ModelProject.Load(ProjectFolders.BesideProgram(null));
        var published = await PublishedAsync(store, cancellation);
        var plan = new PlanOptions { Until = Stage.Answers, Parameters = ParameterValues.From(project.Studies, []) };
        var raw = (await RawLog.ReadAsync(store, cancellation)).Counting;
        var all = BuildPlan.Of(project, raw, plan, PublishedFiles.Trusting, null, null);
        var options = new BuildOptions
        {
            Lake = location,
            Plan = plan,
            Engine = choices[0],
        };
        var sides = new List<BuildRun>();
        try
        {
            foreach (var choice in choices)
                sides.Add(await OpenAsync(store, choice with { InputBytes = raw.Bytes }, project, all, options, cancellation));
            var results = new List<ParityResult>();
            foreach (var model in project.Of(Stage.Trusted))
            {
                foreach (var part in all.Tables.Single(table => table.Name == model.Name).Parts)
                    results.Add(
                        await CompareAsync(
                            model,
                            part.Name,
                            sides,
                            side => new RawViews(side).BindAsync(project.SourceOf(model), part.Files, cancellation),
                            cancellation
                        )
                    );
            }
            foreach (var model in project.Models.Where(model => model.Stage > Stage.Trusted))
                results.Add(await CompareAsync(model, "", sides, side => BindAsync(side, model, published, cancellation), cancellation));
            return results;
        }
        finally
        {
            foreach (var side in sides)
            {
                await side.Engine.DisposeAsync();
                await side.Files.DeleteLeftAsync();
                side.Scratch.Dispose();
            }
        }
    }

    private static async Task<Dictionary<string, TableVersion>> PublishedAsync(ILakeStore store, CancellationToken cancellation)
    {
        var tables = new Dictionary<string, TableVersion>(StringComparer.OrdinalIgnoreCase);
        foreach (var zone in (Zone[])[Zone.Trusted, Zone.Refined])
        {
            var (_, manifest) = await Publisher.LogOf(store, zone).LatestAsync(cancellation);
            foreach (
                var table in manifest?.Tables
                    ?? throw new LakeException($"nothing is published in {zone} of {store.Root}: build it first with 'cinelake build'.")
            )
                tables[table.Name] = table;
        }
        return tables;
    }

    private async Task<BuildRun> OpenAsync(
        ILakeStore store,
        EngineChoice choice,
        ModelProject project,
        BuildPlan plan,
        BuildOptions options,
        CancellationToken cancellation
    )
    {
        // Nothing is written into a lake that is a folder; in a bucket, what is staged for Spark is deleted with the run.
        var scratch = ScratchFolder.OpenTemporary();
        EngineSession session;
        try
        {
            session = await choice.OpenAsync(store, scratch, cancellation);
        }
        catch
        {
            scratch.Dispose();
            throw;
        }
        return new BuildRun
        {
            Store = store,
            Engine = session.Engine,
            Files = session.Files,
            Scratch = scratch,
            Project = project,
            Plan = plan,
            Options = options,
            Id = RunId.New(TimeProvider.System),
            Steps = steps,
            Views = new TableViews(store, session),
            Inputs = new InputViews(session.Engine, options.Plan.Parameters),
        };
    }

    private static async Task BindAsync(
        BuildRun side,
        Model model,
        Dictionary<string, TableVersion> published,
        CancellationToken cancellation
    )
    {
        foreach (var read in model.Tables)
        {
            var table =
                published.GetValueOrDefault(read)
                ?? throw new LakeException(
                    $"{model.Name} reads {read}, which is not published: build the lake first with 'cinelake build'."
                );
            await side.Views.BindAsync(table, cancellation);
        }
        await side.Inputs.BindAsync(model, cancellation);
    }

    private Task<ParityResult> CompareAsync(
        Model model,
        string part,
        List<BuildRun> sides,
        Func<BuildRun, Task> bind,
        CancellationToken cancellation
    ) =>
        steps.RunAsync(
            part.Length == 0 ? model.Name : $"{model.Name} {part}",
            async step =>
            {
                var found = await Task.WhenAll(
                    sides.Select(async side =>
                    {
                        await bind(side);
                        return await RunAsync(side.Engine, model, cancellation);
                    })
                );
                var difference =
                    found[0].Schema != found[1].Schema ? $"columns: {found[0].Schema} | {found[1].Schema}"
                    : found[0].Hash != found[1].Hash ? $"rows: {found[0].Hash} | {found[1].Hash}"
                    : null;
                step.Summary = difference is null ? "equal" : "DIFFERS";
                return new ParityResult(
                    model.Name,
                    part,
                    long.Parse(found[0].Hash.Split('-')[0], CultureInfo.InvariantCulture),
                    difference
                );
            }
        );

    private static async Task<(string Schema, string Hash)> RunAsync(IEngine engine, Model model, CancellationToken cancellation)
    {
        var select = model.Stage == Stage.Trusted ? await TellingAsync(engine, model.Select, cancellation) : model.Select;
        await engine.BindSelectAsync(Rows, select, cancellation);
        var columns = await engine.DescribeAsync(new SelectText($"select * from {Rows}", model.Name), cancellation);
        return (
            string.Join(", ", columns.Select(column => $"{column.Name} {column.Type}")),
            await TableHash.OfAsync(engine, Rows, columns, cancellation)
        );
    }

    /// <summary>A cleaning model's rows; of a refused one only its fate and text, because its other fields go nowhere.</summary>
    private static async Task<SelectText> TellingAsync(IEngine engine, SelectText rows, CancellationToken cancellation)
    {
        var columns = await engine.DescribeAsync(rows, cancellation);
        return rows.Around(
            string.Join(
                ", ",
                columns.Select(column =>
                    column.Name is "source_file" or "source_line" or "source_record" or "outcome" or "raw_text"
                        ? column.Name
                        : $"case when outcome in ('kept', 'superseded') then {PortableText.Name(column.Name)} end as "
                            + $"{PortableText.Name(column.Name)}"
                )
            )
        );
    }
}
