using System.Text;
using Cinelake.Ingestion.Tmdb;
using Cinelake.Jobs.Studies;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Tests.Unit.Lake;

/// <summary>Files that people write: what is unknown, occurs twice or has another type is refused with file, line and key.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private const string Declaration = """
        {
          "study": "mine",
          "title": "Mine",
          "description": "My own.",
          "collect": {
            "movies": { "from": "movies", "genre": "Comedy", "min_votes": 1000, "from_year": null, "to_year": 2020, "language": "en-US" },
            "people": { "ids": [1245], "films": true }
          },
          "parameters": {
            "words": { "type": "texts", "default": ["a", "b"], "description": "Words." },
            "source": { "type": "text", "default": "tmdb", "values": ["tmdb", "imdb"], "description": "Whose." }
          }
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-configuration-").FullName;

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    public void A_study_is_read_with_a_byte_order_mark_and_with_either_line_end(string before, string lineEnd)
    {
        WriteStudy(before + Declaration.ReplaceLineEndings(lineEnd));

        var study = Study.LoadAll(folder)["mine"];
        var films = StudyFolder.Read(folder, RawName.Parse("mine"));

        study.Parameters.Select(parameter => parameter.Default).ShouldBe(["a,b", "tmdb"]);
        (films.Genre, films.MinVotes, films.FromYear, films.ToYear, films.Language).ShouldBe(("Comedy", 1000L, null, 2020, "en-US"));
    }

    [Theory]
    [InlineData(
        "\"min_votes\": 1000",
        "\"min_vote\": 1000",
        6,
        "\"collect.movies\" has no key \"min_vote\": the keys are from, genre, min_votes"
    )]
    [InlineData("\"min_votes\": 1000", "\"min_votes\": \"1000\"", 6, "\"collect.movies.min_votes\" must be a whole number from 0 to")]
    [InlineData("\"min_votes\": 1000", "\"min_votes\": -1", 6, "must be a whole number from 0 to")]
    [InlineData("\"min_votes\": 1000", "\"min_votes\": 1e3", 6, "must be a whole number from 0 to")]
    [InlineData("\"from\": \"movies\"", "\"from\": \"films\"", 6, "must be \"movies\" or \"series\"")]
    [InlineData("\"genre\": \"Comedy\"", "\"genre\": [\"Comedy\"]", 6, "must be a text, not a list")]
    [InlineData("\"movies\": {", "\"movie\": {", 6, "\"collect\" has no key \"movie\"")]
    [InlineData("\"ids\": [1245]", "\"ids\": [\"1245\"]", 7, "\"collect.people.ids[0]\" must be a whole number")]
    [InlineData("\"films\": true", "\"films\": 1", 7, "must be true or false, not 1")]
    [InlineData("\"title\": \"Mine\"", "\"title\": \"Mine\", \"title\": \"Yours\"", 3, "\"title\" occurs twice")]
    [InlineData("\"title\": \"Mine\"", "\"titel\": \"Mine\"", 3, "the file has no key \"titel\"")]
    [InlineData("\"title\": \"Mine\",", "", 1, "lacks the key \"title\"")]
    [InlineData("\"default\": [\"a\", \"b\"]", "\"defaults\": []", 10, "\"parameters.words\" has no key \"defaults\"")]
    [InlineData("\"default\": [\"a\", \"b\"]", "\"default\": \"a\"", 10, "must be a list")]
    [InlineData("\"default\": [\"a\", \"b\"]", "\"default\": [\"a,b\"]", 10, "without a comma")]
    [InlineData("\"type\": \"texts\"", "\"type\": \"list\"", 10, "must be one of int, double, text, texts")]
    [InlineData("\"words\": {", "\"Words\": {", 10, "cannot name a parameter")]
    [InlineData("\"default\": \"tmdb\"", "\"default\": \"omdb\"", 11, "tmdb or imdb")]
    [InlineData("\"title\": \"Mine\",", "\"title\": \"Mine\"", 4, "this is not JSON")]
    public void A_wrong_study_is_refused_with_its_line(string right, string wrong, int line, string what)
    {
        WriteStudy(Declaration.Replace(right, wrong, StringComparison.Ordinal));

        var jobs = Should.Throw<LakeException>(() => Study.LoadAll(folder)).Message;

        jobs.ShouldStartWith($"studies/mine/study.json:{line}: ");
        jobs.ShouldContain(what);
    }

    [Fact]
    public void Both_programs_refuse_a_study_in_the_same_words()
    {
        WriteStudy(Declaration.Replace("min_votes", "min_vote", StringComparison.Ordinal));

        var jobs = Should.Throw<LakeException>(() => Study.LoadAll(folder)).Message;
        var ingestion = Should.Throw<LakeException>(() => StudyFolder.Read(folder, RawName.Parse("mine"))).Message;

        ingestion.ShouldEndWith(jobs["studies/mine/study.json".Length..]);
    }

    [Theory]
    [InlineData("{\n  \"lakes\": \"./lake\"\n}", 2, "the file has no key \"lakes\": the keys are lake, engine, memory, threads")]
    [InlineData("{\"lake\": \"a\",\n\"lake\": \"b\"}", 2, "\"lake\" occurs twice")]
    [InlineData("{\"lake\": 1}", 1, "\"lake\" must be a text, not 1")]
    [InlineData("{\"lake\": {\"path\": \"a\"}}", 1, "must be a text, not an object")]
    [InlineData("[\"lake\"]", 1, "the file must be an object, not a list")]
    [InlineData("{\"lake\": \"a\"} {}", 1, "this is not JSON")]
    [InlineData("", 1, "this is not JSON")]
    public void Wrong_settings_are_refused_with_their_line(string text, int line, string what)
    {
        var file = Path.Combine(folder, "cinelake.json");
        File.WriteAllText(file, text);

        var error = Should.Throw<LakeException>(() => LakeSettings.FromFile(file, "engine"));

        error.Message.ShouldStartWith($"{file}:{line}: ");
        error.Message.ShouldContain(what);
    }

    [Fact]
    public void Settings_are_read_with_a_byte_order_mark_comments_and_a_last_comma()
    {
        var file = Path.Combine(folder, "cinelake.json");
        File.WriteAllText(file, "{\r\n  // where\r\n  \"lake\": \"./lake\",\r\n}", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        LakeSettings.FromFile(file, "lake").ShouldBe("./lake");
    }

    [Theory]
    [InlineData("{\"name\": \"a\", \"format\": \"csv\", \"kind\": \"movies\",\n\"column\": [\"id\"]}", 2)]
    [InlineData("{\"name\": \"a\", \"format\": \"csv\", \"kind\": \"movies\",\n\"kind\": \"series\", \"columns\": [\"id\"]}", 2)]
    [InlineData("{\"name\": \"a\", \"format\": \"csv\", \"kind\": 1,\n\"columns\": [\"id\"]}", 1)]
    public void A_wrong_source_is_refused_with_its_line(string text, int line)
    {
        var file = Path.Combine(folder, "a.json");
        File.WriteAllText(file, text);

        Should.Throw<LakeException>(() => SourceDeclaration.Read(file)).Message.ShouldStartWith($"{file}:{line}: ");
    }

    [Fact]
    public void A_source_is_read_with_a_byte_order_mark()
    {
        var file = Path.Combine(folder, "a.json");
        File.WriteAllText(
            file,
            "{\"name\": \"a\", \"format\": \"csv\", \"kind\": \"movies\", \"columns\": [\"id\"]}",
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
        );

        SourceDeclaration.Read(file).Columns.ShouldBe(["id"]);
    }

    [Theory]
    [InlineData("\"format\": 2, \"table_list\": []", "written by a newer version")]
    [InlineData(
        "\"format\": 1, \"run\": \"a\", \"published_at\": \"2024-01-01T00:00:00Z\", \"engine\": \"e\", \"tables\": [], \"more\": 1",
        null
    )]
    public async Task A_manifest_of_a_newer_format_is_refused_a_key_more_is_not(string members, string? what)
    {
        var manifests = Directory.CreateDirectory(Path.Combine(folder, "Refined", "_manifests")).FullName;
        await File.WriteAllTextAsync(Path.Combine(manifests, "00000001.json"), $"{{{members}}}", TestContext.Current.CancellationToken);
        await using var store = LakeLocation.Open(folder);
        var log = new ManifestLog<ZoneManifest>(store, Zone.Refined, LakeJson.Default.ZoneManifest);

        var error = await Record.ExceptionAsync(() => log.ReadAsync(1, TestContext.Current.CancellationToken));

        (error is null).ShouldBe(what is null);
        if (what is not null)
            error.ShouldBeOfType<LakeException>().Message.ShouldContain(what);
    }

    [Fact]
    public async Task A_manifest_of_before_a_key_came_has_none_of_it()
    {
        var manifests = Directory.CreateDirectory(Path.Combine(folder, "Raw", "_manifests")).FullName;
        const string Landed =
            """{ "path": "Raw/a.csv", "kind": "movies", "format": "csv", "date": "2024-01-01","""
            + """ "original_name": "a.csv", "size": 1, "lines": 1, "sha256": "" }""";
        await File.WriteAllTextAsync(
            Path.Combine(manifests, "00000001.json"),
            $$"""{ "format": 1, "run": "a", "command": "csv", "landed_at": "2024-01-01T00:00:00Z", "files": [{{Landed}}] }""",
            TestContext.Current.CancellationToken
        );
        await using var store = LakeLocation.Open(folder);

        var manifest = await new ManifestLog<LandingManifest>(store, Zone.Raw, LakeJson.Default.LandingManifest).ReadAsync(
            1,
            TestContext.Current.CancellationToken
        );

        manifest.Retracted.ShouldBeEmpty();
        manifest.Restored.ShouldBeEmpty();
        manifest.Missing.ShouldBeEmpty();
        manifest.Files.ShouldHaveSingleItem().Findings.ShouldBeEmpty();
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void WriteStudy(string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, "mine"));
        File.WriteAllText(Path.Combine(folder, "mine", "study.json"), text);
    }
}
