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
        var raw = (await RawLog.ReadAsync(store, cancellation)).Counting;
        if (raw.Unreadable.Count > 0)
            throw new UnreadableFileException(raw.Unreadable);
        var (trusted, refined) = await PublishedAsync(store, cancellation);
        if (raw.IsEmpty && trusted.Manifest is null)
            throw new LakeException(
                $"nothing has landed in {store.Root}: land files first with 'cinelake-ingest csv' or 'cinelake-ingest tmdb'."
            );
        // Opening it deletes what a killed run left, even if there is nothing else to do.
        using var scratch = store.OpenScratch();
        var files = await PublishedFiles.CheckAsync(store, trusted.Manifest, refined.Manifest, cancellation);
        while (true)
        {
            try
            {
                return await RunAsync(store, scratch, raw, files, cancellation);
            }
            catch (ChangedFileException changed) when (files.Add(changed.Path, changed.Fault))
            {
                steps.Warn($"{changed.Message} Whatever it belongs to is built again.");
            }
        }
    }

    private Task<IReadOnlyList<RawFile>> SkipAsync(ILakeStore store, CancellationToken cancellation) =>
        options.Skip.Count == 0
            ? Task.FromResult<IReadOnlyList<RawFile>>([])
            : new RawRetraction(store, clock).RetractAsync(options.Skip, "skipped by a build (--skip)", "build", cancellation);

    private static async Task<((int Number, ZoneManifest? Manifest) Trusted, (int Number, ZoneManifest? Manifest) Refined)> PublishedAsync(
        ILakeStore store,
        CancellationToken cancellation
    ) =>
        (
            await Publisher.LogOf(store, Zone.Trusted).LatestAsync(cancellation),
            await Publisher.LogOf(store, Zone.Refined).LatestAsync(cancellation)
        );

    private async Task<BuildResult> RunAsync(
        ILakeStore store,
        ScratchFolder scratch,
        RawFiles raw,
        PublishedFiles files,
        CancellationToken cancellation
    )
    {
        var (trusted, refined) = await PublishedAsync(store, cancellation);
        var plan = BuildPlan.Of(project, raw, options.Plan, files, trusted.Manifest, refined.Manifest);
        if (plan.IsUpToDate)
            return new BuildResult(store.Root, trusted.Number, refined.Number, [], []);

        await using var session = await (options.Engine with { InputBytes = raw.Bytes }).OpenAsync(store, scratch, cancellation);
        var id = RunId.New(clock);
        var run = new BuildRun
        {
            Store = store,
            Engine = session.Engine,
            Files = session.Files,
            Scratch = scratch,
            Project = project,
            Plan = plan,
            Options = options,
            Id = id,
            Steps = steps,
            Views = new TableViews(store, session) { Verifying = id },
            Inputs = new InputViews(session.Engine, options.Plan.Parameters),
        };
        try
        {
            return await RunAsync(run, trusted.Number, refined.Number, cancellation);
        }
        finally
        {
            await run.Files.DeleteLeftAsync();
        }
    }

    private async Task<BuildResult> RunAsync(BuildRun run, int trusted, int refined, CancellationToken cancellation)
    {
        var publication = new ZonePublication(run, clock);
        await new TrustedStage(run).RunAsync(cancellation);
        var result = new BuildResult(
            run.Store.Root,
            await publication.RunAsync(Zone.Trusted, trusted, cancellation),
            refined,
            run.Plan.Content(Zone.Trusted),
            []
        )
        {
            Run = run.Id,
        };
        if (options.Plan.Until == Stage.Trusted)
            return result;
        await new RefinedStage(run).RunAsync(cancellation);
        return result with
        {
            RefinedNumber = await publication.RunAsync(Zone.Refined, refined, cancellation),
            Refined = run.Plan.Content(Zone.Refined),
        };
    }
}
