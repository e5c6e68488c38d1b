using System.CommandLine;
using System.Globalization;
using Cinelake.Ingestion.Landing;
using Cinelake.Ingestion.Tmdb;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Ingestion.Commands;

/// <summary><c>tmdb</c>: what a study collects over TMDB's API, into Raw.</summary>
internal static class TmdbCommand
{
    private const string Notice = "This product uses the TMDB API but is not endorsed or certified by TMDB.";
    private const double DefaultRate = 15;
    private const int MostReasons = 20;

    /// <summary>The command.</summary>
    public static Command Create(TimeProvider clock)
    {
        var study = LandingOptions.StudyArgument("STUDY", "The study whose films are collected.");
        var studies = new Option<string>("--studies")
        {
            Description = "The folder of the studies. Default: the app's own.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "studies"),
        }.NotEmpty();
        var limit = NumberOptions.Optional("--limit", "Collect the first N films only.", least: 1, most: int.MaxValue);
        var rate = NumberOptions.Optional(
            "--rate",
            $"Requests a second at most. Default: {DefaultRate}; no limit for an address on this machine.",
            least: 0.01,
            most: 1000.0
        );
        var allowHttp = new Option<bool>("--allow-http")
        {
            Description = "Send the token to an http address of another machine, readable by everyone on the way.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be requested and how long it takes; request nothing." };
        var date = LandingOptions.Date(clock);
        var lake = SharedOptions.Lake();
        var json = SharedOptions.Json();
        var command = new Command(
            "tmdb",
            "Collects the films of a study over TMDB's API (TMDB_TOKEN; TMDB_BASE_URL for another address). Run it again to continue "
                + "where it stopped."
        )
        {
            study,
            studies,
            limit,
            rate,
            allowHttp,
            dryRun,
            date,
            lake,
            json,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var store = LakeLocation.Open(parsed.GetRequiredValue(lake));
                var address = TmdbAddress.Parse(Environment.GetEnvironmentVariable("TMDB_BASE_URL"));
                var run = new TmdbRun(store, parsed.GetRequiredValue(study), parsed.GetRequiredValue(date), address)
                {
                    Studies = parsed.GetRequiredValue(studies),
                    Limit = parsed.GetValue(limit) ?? int.MaxValue,
                    Rate = parsed.GetValue(rate) ?? (address.IsLoopback ? null : DefaultRate),
                    Clock = clock,
                };
                var steps = new Steps(clock);
                if (parsed.GetValue(dryRun))
                {
                    var outlook = await run.OutlookAsync(steps, cancellation);
                    ResultWriter.Print(outlook, parsed.GetValue(json) ? ResultFormat.Json : ResultFormat.Table);
                    return ExitCode.Done;
                }
                if (address.IsExposed && !parsed.GetValue(allowHttp))
                    throw new UsageException(
                        $"TMDB_BASE_URL is http: the token would cross the network to {address.Value.Host} readable by everyone on the "
                            + "way. Give an https address, or --allow-http."
                    );
                var token = TmdbToken.Parse(Environment.GetEnvironmentVariable("TMDB_TOKEN"));
                var again = CommandText.Of(parsed, date);
                var (landed, failed) = await RunAsync(run, token, again, steps, cancellation);
                if (landed.Count == 0 && failed.Count == 0)
                    steps.Note("Nothing to ask for: every film of the list has landed on that day.");
                steps.Note(Notice);
                foreach (var (id, why) in failed.Take(MostReasons))
                    steps.Warn($"{id}: {why}");
                LandingReport.Print(landed, parsed.GetValue(json), steps);
                if (failed.Count == 0)
                    return ExitCode.Done;
                throw new TmdbException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{failed.Count:N0} {(failed.Count == 1 ? "film" : "films")} failed: {string.Join(", ", failed.Keys)}. "
                            + $"Everything else has landed. To ask for them again: {again}"
                    )
                );
            }
        );
        return command;
    }

    private static async Task<(IReadOnlyList<Landed> Landed, IReadOnlyDictionary<string, string> Failed)> RunAsync(
        TmdbRun run,
        TmdbToken token,
        string again,
        Steps steps,
        CancellationToken cancellation
    )
    {
        try
        {
            return await run.RunAsync(token, steps, cancellation);
        }
        catch (TmdbException fault)
        {
            throw new TmdbException($"{fault.Message} What was stored is kept. To continue: {again}", fault);
        }
        catch (OperationCanceledException)
        {
            steps.Note($"What was stored is kept. To continue: {again}");
            throw;
        }
    }
}
