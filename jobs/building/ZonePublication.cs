using Cinelake.Jobs.Publishing;
using Cinelake.Jobs.Testing;
using Cinelake.Lake;

namespace Cinelake.Jobs.Building;

/// <summary>Tests a zone as the plan leaves it and publishes it, if anything of it changed.</summary>
internal sealed class ZonePublication(BuildRun run, TimeProvider clock)
{
    /// <summary>Tests and publishes, and gives the number of the zone's publication.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="basis">The publication that the build began from; 0 for none.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="TestsFailedException">Data tests failed: the zone stays as it was.</exception>
    public async Task<int> RunAsync(Zone zone, int basis, CancellationToken cancellation)
    {
        if (!run.Plan.Changes(zone))
            return basis;
        var tables = run.Plan.Content(zone);
        await TestAsync(zone, tables, cancellation);
        var number = await PublishAsync(zone, basis, tables, cancellation);
        if (run.Options.Catalog is { } catalog)
            await RegisterAsync(zone, catalog, tables, cancellation);
        return number;
    }

    private async Task TestAsync(Zone zone, IReadOnlyList<TableVersion> tables, CancellationToken cancellation)
    {
        foreach (var table in zone == Zone.Trusted ? tables : [.. run.Plan.Content(Zone.Trusted), .. tables])
            await run.Views.BindAsync(table, cancellation);
        var made = tables.Select(table => table.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var stages = run.Plan.Tables.Where(table => table.Zone == zone).Select(table => table.Stage).ToHashSet();
        var tests = DataTestList.Of(run.Project, stages).Where(test => test.Guards.All(made.Contains)).ToList();
        var results = await run.Steps.RunAsync(
            $"{zone} data tests",
            step => new DataTestRunner(run.Engine, run.Inputs).RunAsync(tests, step, cancellation)
        );
        var failed = results.Where(result => !result.Passed).ToList();
        if (failed.Count > 0)
            throw new TestsFailedException(failed, $" {zone} was not published and stays as it was.");
    }

    private Task<int> PublishAsync(Zone zone, int basis, IReadOnlyList<TableVersion> tables, CancellationToken cancellation) =>
        run.Steps.RunAsync(
            $"{zone} publish",
            async step =>
            {
                var paths = tables
                    .SelectMany(table => table.Parts)
                    .Where(part => part.Run == run.Id.Value)
                    .SelectMany(part => part.Files)
                    .Select(file => LakePath.Parse(file.Path))
                    .ToList();
                var files = paths.Select(path => (run.Files.ScratchOf(path), path)).ToList();
                run.Files.HandOver(paths);
                var number = await new Publisher(run.Store, clock).PublishAsync(
                    zone,
                    basis,
                    run.Id,
                    run.Engine.Name,
                    tables,
                    files,
                    null,
                    cancellation
                );
                step.Summary = $"number {number}, {paths.Count} new files";
                return number;
            }
        );

    private Task RegisterAsync(Zone zone, string catalog, IReadOnlyList<TableVersion> tables, CancellationToken cancellation) =>
        run.Steps.RunAsync(
            $"{zone} catalog",
            async step =>
            {
                var registered = await new CatalogRegistration(run.Engine.Catalog!, run.Store, run.Project, catalog).RegisterAsync(
                    zone,
                    tables,
                    cancellation
                );
                step.Summary = $"{registered} tables in {catalog}_{zone.ToString().ToLowerInvariant()}";
            }
        );
}
