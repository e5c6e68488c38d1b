using System.Text.Json.Nodes;
using Cinelake.Demo.Compose;
using Cinelake.Demo.Facts;
using Cinelake.Ingestion;
using Cinelake.Jobs;
using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Reading;
using Cinelake.Jobs.Sql;
using Cinelake.Jobs.Studies;
using Cinelake.Jobs.Testing;
using Cinelake.Terminal;

namespace Cinelake.Tests.Demo;

/// <summary>
/// A lake of the demo's films, open in this process, in which every answer has rows: TMDB's answers about all films have landed, each film
/// was also made in Brazil, and thresholds are low.
/// </summary>
public sealed class FanOutLake : IAsyncLifetime
{
    private static readonly string[] Settings =
    [
        "comedy.factor_min_titles=3",
        "comedy.period_min_titles=3",
        "crime-and-war.min_votes=0",
        "ratings-and-box-office.year_min_votes=0",
        "ratings-and-box-office.year_min_titles=1",
        "south-american-drama.languages=",
        "south-american-drama.from_year=1900",
        "scarlett-johansson.min_votes=1",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-fanout-").FullName;
    private readonly ModelProject project = ModelProject.Load(ProjectFolders.BesideProgram(null));
    private readonly Dictionary<string, string> hashes = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<DataTest>> tests;
    private PublishedLake? open;
    private int written;

    /// <summary>A lake that does not exist yet.</summary>
    public FanOutLake() => tests = new(() => DataTestList.Of(project, Stage.Refined, Stage.Studies, Stage.Answers));

    /// <summary>The models of the answers of a study, or of Refined.</summary>
    internal IEnumerable<Model> ModelsOf(string study) =>
        project.Models.Where(model => study == "refined" ? model.Stage == Stage.Refined : model.Study == study);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var facts = DemoFacts.Load();
        var (sources, lake) = (Path.Combine(folder, "source"), Path.Combine(folder, "lake"));
        new ComposedSources(facts).Write(sources);
        new TmdbFiles(facts).Write(sources);
        await File.WriteAllTextAsync(Path.Combine(sources, "films.json"), Films(facts).ToJsonString());
        (
            await IngestApp.RunAsync(["csv", Path.Combine(sources, "movies.csv"), Path.Combine(sources, "series.csv"), "--lake", lake])
        ).ShouldBe(ExitCode.Done);
        foreach (
            var (file, spec) in new[]
            {
                ("films.json", "movies"),
                ("people.json", "people"),
                ("collections.json", "collections"),
                ("genres_en.json", "genres"),
            }
        )
            (
                await IngestApp.RunAsync(["json", Path.Combine(sources, file), "--spec", spec, "--lake", lake, "--date", "2024-03-31"])
            ).ShouldBe(ExitCode.Done);
        (await JobsApp.RunAsync(["build", "--lake", lake, .. Settings.SelectMany(setting => new[] { "--set", setting })])).ShouldBe(
            ExitCode.Done
        );
        open = await PublishedLake.OpenAsync(lake, new EngineChoice(EngineRegistry.Standard.Find("duckdb"), "", 1), CancellationToken.None);
    }

    /// <summary>Binds all tables as published, and the parameters of a study.</summary>
    public async Task BindAsync(string study, CancellationToken cancellation)
    {
        await open!.BindAsync(open.Tables.Select(table => table.Version.Name), cancellation);
        var inputs = new InputViews(open.Engine, Parameters);
        foreach (var model in ModelsOf(study).Concat(tests.Value.Select(test => test.File)))
            await inputs.BindAsync(model, cancellation);
    }

    /// <summary>Makes a SELECT's result the table of a model, and says what becomes of it.</summary>
    /// <exception cref="SelectException">The engine refuses it.</exception>
    internal async Task<FanOutOutcome> TryAsync(Model model, SelectText select, CancellationToken cancellation)
    {
        var (engine, table) = (open!.Engine, open.Find(model.Name).Version);
        if (!hashes.TryGetValue(model.Name, out var before))
            hashes[model.Name] = before = await TableHash.OfAsync(engine, model.Name, table.Columns, cancellation);
        // Written, as a build does it: its rows are read many times.
        var target = Path.Combine(folder, "lake", $"fan-out-{++written}");
        var files = (await engine.WriteAsync(select, [], target, null, cancellation)).Files.Select(file => Path.Combine(target, file.Name));
        await engine.BindTableAsync(new TableView(table.Name, table.Columns, [new TableViewPart(null, [.. files])]), cancellation);
        try
        {
            if (before == await TableHash.OfAsync(engine, model.Name, table.Columns, cancellation))
                return FanOutOutcome.Same;
            foreach (var test in tests.Value.Where(test => test.Guards.Contains(model.Name, StringComparer.OrdinalIgnoreCase)))
            {
                if (await FailsAsync(engine, test, cancellation))
                    return FanOutOutcome.Caught;
            }
            return FanOutOutcome.Missed;
        }
        finally
        {
            var published = table.Parts.SelectMany(part => part.Files).Select(file => Path.Combine(folder, "lake", file.Path));
            await engine.BindTableAsync(new TableView(table.Name, table.Columns, [new TableViewPart(null, [.. published])]), cancellation);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (open is not null)
            await open.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private ParameterValues Parameters => ParameterValues.From(project.Studies, Settings);

    private static JsonArray Films(DemoFacts facts)
    {
        var answers = new MovieAnswers(facts);
        var films = new JsonArray();
        foreach (var film in facts.TmdbFilms)
        {
            var answer = answers.Detail(film, ["keywords", "credits"]);
            answer["production_countries"]!.AsArray().Add(new JsonObject { ["iso_3166_1"] = "BR", ["name"] = "Brazil" });
            films.Add(answer);
        }
        return films;
    }

    private static async Task<bool> FailsAsync(IEngine engine, DataTest test, CancellationToken cancellation)
    {
        var result = await engine.QueryAsync(test.Offenders.Around("count(*) as offenders"), cancellation);
        return (long)result.Rows[0][0]! > 0;
    }
}
