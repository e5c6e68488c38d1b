using System.CommandLine;
using System.Globalization;
using Cinelake.Ingestion.Json;
using Cinelake.Ingestion.Landing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Ingestion.Commands;

/// <summary><c>json</c>: TMDB answers collected earlier, into Raw.</summary>
internal static class JsonCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TimeProvider clock)
    {
        var paths = LandingOptions.Paths("PATH", "JSON files (.json, .jsonl, .ndjson), or folders or archives (.gz, .zip) of them.");
        var spec = LandingOptions.Name(
            "--spec",
            "What they were collected for: a study's name, or movies, people, collections, genres, which also says what is in them.",
            () => ["movies", "people", "collections", "genres", .. LandingOptions.Studies()]
        );
        spec.Required = true;
        var date = LandingOptions.Date(clock);
        var lake = SharedOptions.Lake();
        var json = SharedOptions.Json();
        var command = new Command("json", "Lands TMDB answers collected earlier, byte for byte.") { paths, spec, date, lake, json };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var store = LakeLocation.Open(parsed.GetRequiredValue(lake));
                var steps = new Steps(clock);
                var landed = await LandAsync(
                    store,
                    parsed.GetRequiredValue(paths),
                    parsed.GetRequiredValue(spec)!.Value,
                    parsed.GetValue(date),
                    steps,
                    clock,
                    cancellation
                );
                LandingReport.Print(landed, parsed.GetValue(json), steps);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<Landed>> LandAsync(
        ILakeStore store,
        string[] paths,
        RawName spec,
        CollectionDate date,
        Steps steps,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var sources = FilesToLand.Find(paths, WantedNames.Json);
        using var scratch = store.OpenScratch();
        var staging = new Staging(scratch, WantedNames.Json, _ => new JsonScanner(RecordKind.OfSpec(spec.Value)));
        var staged = await steps.RunAsync(
            $"Read {sources.Files.Count:N0} files",
            step => StageAsync(sources.Files, staging, step, cancellation)
        );
        if (FilesToLand.NoteOf([.. sources.Skipped, .. staging.Skipped]) is { } note)
            steps.Note(note);
        return await steps.RunAsync(
            "Land in Raw",
            async step =>
            {
                var run = new LandingRun(store, await RawLog.ReadAsync(store, cancellation), "json", clock);
                var landed = new List<Landed>();
                foreach (var file in staged)
                {
                    landed.Add(await run.PutAsync(LandingPlace.OfTmdb(spec, file.OriginalName, date), file, cancellation));
                    step.Report((double)landed.Count / staged.Count);
                }
                await run.CommitAsync(cancellation);
                step.Summary = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{landed.Count(item => item.IsNew):N0} of {landed.Count:N0} new"
                );
                return landed;
            }
        );
    }

    private static async Task<List<StagedFile>> StageAsync(
        IReadOnlyList<FileToLand> sources,
        Staging staging,
        Step step,
        CancellationToken cancellation
    )
    {
        var staged = new List<StagedFile>();
        for (var done = 0; done < sources.Count; done++)
        {
            step.Report((double)done / sources.Count, sources[done].Name);
            staged.AddRange(await staging.StageAsync(sources[done], progress: null, cancellation));
        }
        step.Summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{staged.Sum(file => file.Profile.Lines):N0} records, {staged.Sum(file => file.Size):N0} bytes"
        );
        return staged;
    }
}
