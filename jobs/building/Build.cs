using Cinelake.Jobs.Models;
using Cinelake.Jobs.Planning;
using Cinelake.Jobs.Publishing;
using Cinelake.Jobs.Reading;
using Cinelake.Jobs.Testing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Building;

/// <summary>A build: Raw to Trusted to Refined and its answers, each zone tested and then published whole.</summary>
internal sealed class Build(ModelProject project, BuildOptions options, Steps steps, TimeProvider clock)
{
    /// <summary>Builds what has changed and publishes it.</summary>
    /// <exception cref="TestsFailedException">Data tests failed: the zone stays as it was.</exception>
    /// <exception cref="LakeException">The message says what and where; what was published before stays.</exception>
    public async Task<BuildResult> RunAsync(CancellationToken cancellation)
    {
        await using var store = LakeLocation.Open(options.Lake);
        foreach (var file in await SkipAsync(store, cancellation))
            steps.Note($"Skipped, now and from now on: {file.Landed.Path}.");
        var raw = await RawInputs.ReadAsync(store, cancellation);
        if (raw.Unreadable.Count > 0)
            throw new UnreadableFileException(raw.Unreadable);
        var (trusted, refined) = (await DraftAsync(store, Zone.Trusted, cancellation), await DraftAsync(store, Zone.Refined, cancellation));
        if (raw.IsEmpty && trusted.Published is null)
            throw new LakeException(
                $"nothing has landed in {store.Root}: land files first with 'cinelake-ingest csv' or 'cinelake-ingest tmdb'."
            );
        // Opening it deletes what a killed run left, also if there is nothing else to do.
        using var scratch = store.OpenScratch();
        var files = await PublishedFiles.CheckAsync(store, trusted.Published, refined.Published, cancellation);
        while (true)
        {
            try
            {
                return await RunAsync(store, scratch, new Planner(project, raw, options.Plan, files), raw.Bytes, cancellation);
            }
            catch (ChangedFileException changed) when (files.Add(changed.Path, changed.Fault))
            {
                steps.Warn($"{changed.Message} What it belongs to is built again.");
            }
        }
    }

    private Task<IReadOnlyList<RawFile>> SkipAsync(ILakeStore store, CancellationToken cancellation) =>
        options.Skip.Count == 0
            ? Task.FromResult<IReadOnlyList<RawFile>>([])
            : new RawRetraction(store, clock).RetractAsync(options.Skip, "skipped by a build (--skip)", "build", cancellation);

    private async Task<BuildResult> RunAsync(
        ILakeStore store,
        ScratchFolder scratch,
        Planner planner,
        long inputBytes,
        CancellationToken cancellation
    )
    {
        var (trusted, refined) = (await DraftAsync(store, Zone.Trusted, cancellation), await DraftAsync(store, Zone.Refined, cancellation));
        if (IsUpToDate(planner, trusted, refined))
            return new BuildResult(store.Root, trusted.Basis, refined.Basis, [], []);

        await using var engine = await (options.Engine with { InputBytes = inputBytes }).OpenAsync(store, scratch, cancellation);
        var id = RunId.New(clock);
        var run = new BuildRun
        {
            Store = store,
            Engine = engine,
            Scratch = scratch,
            Project = project,
            Planner = planner,
            Options = options,
            Id = id,
            Steps = steps,
            Views = new TableViews(store, engine, scratch) { Verifying = id },
            Inputs = new InputViews(engine, options.Plan.Parameters),
        };
        try
        {
            return await RunAsync(run, trusted, refined, cancellation);
        }
        finally
        {
            await run.DeleteUnpublishedAsync();
        }
    }

    private async Task<BuildResult> RunAsync(BuildRun run, ZoneDraft trusted, ZoneDraft refined, CancellationToken cancellation)
    {
        var store = run.Store;
        await new TrustedStage(run, trusted).RunAsync(cancellation);
        var trustedNumber = await FinishAsync(run, trusted, [trusted], [Stage.Trusted], cancellation);
        if (options.Plan.Until == Stage.Trusted)
            return new BuildResult(store.Root, trustedNumber, refined.Basis, trusted.Tables, []) { Run = run.Id };
        await new RefinedStage(run, trusted, refined).RunAsync(cancellation);
        var refinedNumber = await FinishAsync(
            run,
            refined,
            [trusted, refined],
            [Stage.Refined, Stage.Studies, Stage.Answers],
            cancellation
        );
        return new BuildResult(store.Root, trustedNumber, refinedNumber, trusted.Tables, refined.Tables) { Run = run.Id };
    }

    private static async Task<ZoneDraft> DraftAsync(ILakeStore store, Zone zone, CancellationToken cancellation)
    {
        var (number, manifest) = await Publisher.LogOf(store, zone).LatestAsync(cancellation);
        return new ZoneDraft(zone, number, manifest);
    }

    private bool IsUpToDate(Planner planner, ZoneDraft trusted, ZoneDraft refined)
    {
        if (trusted.Published is null || (options.Plan.Until > Stage.Trusted && refined.Published is null))
            return false;
        var plan = BuildPlan.Of(project, planner, options.Plan, trusted.Published, refined.Published);
        return plan.All(part => part.Keep is not null)
            && BuildPlan.IsAllThereIs(plan, trusted.Published, refined.Published, options.Plan.Until);
    }

    private async Task<int> FinishAsync(
        BuildRun run,
        ZoneDraft draft,
        IReadOnlyList<ZoneDraft> readable,
        IReadOnlyCollection<Stage> stages,
        CancellationToken cancellation
    )
    {
        if (!draft.Differs)
            return draft.Basis;
        foreach (var table in readable.SelectMany(zone => zone.Tables))
            await run.Views.BindAsync(table, cancellation);
        var made = draft.Tables.Select(table => table.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var tests = DataTestList.Of(project, stages).Where(test => test.Guards.All(made.Contains)).ToList();
        var results = await run.Steps.RunAsync(
            $"{draft.Zone} data tests",
            step => new DataTestRunner(run.Engine, run.Inputs).RunAsync(tests, step, cancellation)
        );
        var failed = results.Where(result => !result.Passed).ToList();
        if (failed.Count > 0)
            throw new TestsFailedException(failed, $" {draft.Zone} was not published and stays as it was.");
        var published = await run.Steps.RunAsync(
            $"{draft.Zone} publish",
            async step =>
            {
                var paths = draft.FilesOf(run.Id).Select(file => LakePath.Parse(file.Path)).ToList();
                var files = paths.Select(path => (run.Engine.LakeAddress is null ? run.LocalOf(path) : null, path)).ToList();
                // From here on they are the publisher's to keep or delete.
                run.Unpublished.RemoveAll(folder => paths.Exists(path => path.IsBelow(folder)));
                var number = await new Publisher(run.Store, clock).PublishAsync(
                    draft.Zone,
                    draft.Basis,
                    run.Id,
                    run.Engine.Name,
                    draft.Tables,
                    files,
                    null,
                    cancellation
                );
                step.Summary = $"number {number}, {paths.Count} new files";
                return number;
            }
        );
        if (options.Catalog is { } catalog)
        {
            await run.Steps.RunAsync(
                $"{draft.Zone} catalog",
                async step =>
                {
                    var registered = await new CatalogRegistration(run.Engine, run.Store, project, catalog).RegisterAsync(
                        draft.Zone,
                        draft.Tables,
                        cancellation
                    );
                    step.Summary = $"{registered} tables in {catalog}_{draft.Zone.ToString().ToLowerInvariant()}";
                    return true;
                }
            );
        }
        return published;
    }
}
