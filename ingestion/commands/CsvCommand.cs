using System.CommandLine;
using System.Globalization;
using Cinelake.Ingestion.Csv;
using Cinelake.Ingestion.Landing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Ingestion.Commands;

/// <summary><c>csv</c>: source CSV files into Raw.</summary>
internal static class CsvCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TimeProvider clock)
    {
        var files = LandingOptions.Paths(
            "PATH",
            "CSV files, or folders or archives (.gz, .zip) of them: '|' between fields, a header, UTF-8."
        );
        var kind = LandingOptions.Name(
            "--kind",
            "What is in the files: movies, series, or a name of your own, which accepts any header. Default: recognized from the header.",
            () => ["movies", "series"]
        );
        var date = LandingOptions.Date(clock);
        var lake = SharedOptions.Lake();
        var json = SharedOptions.Json();
        var command = new Command("csv", "Lands CSV files byte for byte, and says what is wrong with their lines.")
        {
            files,
            kind,
            date,
            lake,
            json,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var store = LakeLocation.Open(parsed.GetRequiredValue(lake));
                var steps = new Steps(clock);
                // A kind's folder begins with a capital letter, so two kinds must not differ in case alone.
                var asked = parsed.GetValue(kind)?.Value.ToLowerInvariant();
                var landed = await LandAsync(
                    store,
                    parsed.GetRequiredValue(files),
                    asked,
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
        string? kind,
        CollectionDate date,
        Steps steps,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var sources = FilesToLand.Find(paths, WantedNames.Csv);
        using var scratch = store.OpenScratch();
        var staging = new Staging(scratch, WantedNames.Csv, path => new CsvScanner(path, kind));
        var staged = new List<StagedFile>();
        foreach (var source in sources.Files)
        {
            staged.AddRange(
                await steps.RunAsync(
                    $"Read {source.Name}",
                    async step =>
                    {
                        var files = await staging.StageAsync(source, step, cancellation);
                        step.Summary = string.Join(
                            "; ",
                            files.Select(file =>
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"{file.Profile.Lines:N0} lines, {file.Size:N0} bytes, {file.Profile.Kind}"
                                )
                            )
                        );
                        return files;
                    }
                )
            );
        }
        if (FilesToLand.NoteOf([.. sources.Skipped, .. staging.Skipped]) is { } note)
            steps.Note(note);
        return await steps.RunAsync(
            "Land in Raw",
            async step =>
            {
                var run = new LandingRun(store, await RawLog.ReadAsync(store, cancellation), "csv", clock);
                var landed = new List<Landed>();
                foreach (var file in staged)
                {
                    landed.Add(await run.PutAsync(LandingPlace.OfCsv(file.Profile.Kind, date), file, cancellation));
                    step.Report((double)landed.Count / staged.Count);
                }
                await run.CommitAsync(cancellation);
                step.Summary = $"{landed.Count(item => item.IsNew)} of {landed.Count} new";
                return landed;
            }
        );
    }
}
