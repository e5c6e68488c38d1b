using Cinelake.Demo.Compose;
using Cinelake.Demo.Facts;
using Cinelake.Demo.Simulator;
using Cinelake.Terminal;

namespace Cinelake.Demo.Run;

/// <summary>
/// The tour: from the facts to answers, by the same command lines a user would type. The sources are composed into a temporary folder for
/// the time of the run, TMDB's answers come over real HTTP from the simulator, and the lake stays.
/// </summary>
internal sealed class Tour(string lake, TextWriter output, Steps steps)
{
    private const string Study = "comedy";
    private static readonly string[] Questions = ["factors", "genre_periods", "known_titles_effect", "short_vs_long", "prolific_artists"];

    /// <summary>Runs it; gives the exit code of the first command that failed, else 0.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var sources = Directory.CreateTempSubdirectory("cinelake-demo-").FullName;
        try
        {
            var facts = await steps.RunAsync("Compose the source files", step => Task.FromResult(Compose(sources, step)));
            await using var simulator = await TmdbSimulator.StartAsync(facts, cancellation: cancellation);
            Environment.SetEnvironmentVariable("TMDB_BASE_URL", simulator.BaseUrl);
            Environment.SetEnvironmentVariable("TMDB_TOKEN", TmdbSimulator.Token);
            steps.Note($"A simulator stands in for TMDB on {simulator.BaseUrl} (TMDB_BASE_URL and TMDB_TOKEN are set for this run).");
            foreach (var step in Commands(sources))
            {
                cancellation.ThrowIfCancellationRequested();
                await output.WriteLineAsync($"\n# {step.Why}\n$ {step.CommandLine}");
                await output.FlushAsync(cancellation);
                var exit = await step.Program.RunAsync(step.Arguments);
                if (exit != ExitCode.Done)
                    return exit;
            }
            await output.WriteLineAsync(WhatNext());
            return ExitCode.Done;
        }
        finally
        {
            Directory.Delete(sources, recursive: true);
        }
    }

    private static DemoFacts Compose(string folder, Step step)
    {
        var facts = DemoFacts.Load();
        new ComposedSources(facts).Write(folder);
        new TmdbFiles(facts).Write(folder);
        step.Summary = $"{facts.Films.Count} films, {facts.Series.Count} series";
        return facts;
    }

    private IEnumerable<TourStep> Commands(string sources)
    {
        yield return new TourStep(
            "Two CSV files land in Raw, byte for byte.",
            TourProgram.Ingestion,
            ["csv", Path.Combine(sources, "movies.csv"), Path.Combine(sources, "series.csv"), "--lake", lake]
        );
        yield return new TourStep(
            "What TMDB knows of the comedies among them lands beside them.",
            TourProgram.Ingestion,
            ["tmdb", Study, "--lake", lake]
        );
        foreach (var kind in (string[])["people", "collections", "genres"])
        {
            var file = TmdbFiles.Names.Single(name => name.StartsWith(kind, StringComparison.Ordinal));
            yield return new TourStep(
                $"TMDB's answers about {kind}, collected earlier, land too.",
                TourProgram.Ingestion,
                ["json", Path.Combine(sources, file), "--spec", kind, "--lake", lake]
            );
        }
        yield return new TourStep(
            "Raw becomes Trusted, Refined and the answers; data tests guard the publication.",
            TourProgram.Jobs,
            ["build", "--lake", lake]
        );
        foreach (var question in Questions)
            yield return new TourStep(
                $"An answer: {question.Replace('_', ' ')}.",
                TourProgram.Jobs,
                ["ask", $"{Study}/{question}", "--lake", lake]
            );
    }

    private string WhatNext() =>
        $"""

            The lake is in {Path.GetFullPath(lake)}: Raw as it came, Trusted and Refined as Parquet, the manifests of each in _manifests.
            Films and facts: IMDb (non-commercial use) and TMDB; demo/README.md says what is invented.
            This product uses the TMDB API but is not endorsed or certified by TMDB.

            Try next:
              dotnet run --project jobs -- ask --lake {lake}            every question; ask STUDY: its parameters
              dotnet run --project jobs -- ask {Study}/genre_periods --set {Study}.period_min_titles=20 --lake {lake}
              dotnet run --project jobs -- show dim_title --lake {lake}
              dotnet run --project jobs -- sql "select title, imdb_rating from dim_title join fact_title using (title_key) order by imdb_rating desc limit 5" --lake {lake}
              dotnet run --project jobs -- build --lake {lake}          again: nothing has changed, nothing is done
              dotnet run --project demo -- compose --out DIR           the source files, to do all this by hand
            """;
}
