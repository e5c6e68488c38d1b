using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Lake;

/// <summary>The declarations of sources.</summary>
public sealed class SourceDeclarationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-sources-").FullName;

    [Fact]
    public void Declarations_of_the_project_can_be_read()
    {
        var sources = SourceDeclaration.ReadAll(Path.Combine(AppContext.BaseDirectory, "sources"));

        sources
            .Select(source => source.Name)
            .ShouldBe(
                ["movies_csv", "series_csv", "tmdb_collections_json", "tmdb_genres_json", "tmdb_movies_json", "tmdb_people_json"],
                ignoreOrder: true
            );
        sources.Single(source => source.Name == "series_csv").Columns.Count.ShouldBe(16);
        var credits = sources.Single(source => source.Name == "tmdb_movies_json").Fields.Single(field => field.Name == "credits");
        credits.Type.ShouldBe(RecordFieldType.Object);
        credits
            .Fields.Select(field => (field.Name, field.Type))
            .ShouldBe([("cast", RecordFieldType.Objects), ("crew", RecordFieldType.Objects)]);
    }

    [Theory]
    [InlineData("{", "x.json:1: ")]
    [InlineData("""{ "name": "x", "format": "csv", "kind": "k" }""", "csv has columns")]
    [InlineData("""{ "name": "x", "format": "xml", "kind": "k" }""", "format")]
    [InlineData("""{ "name": "x", "format": "csv", "kind": "k", "columns": ["a"], "required": ["a"] }""", "csv has columns")]
    [InlineData("""{ "name": "x", "kind": "k" }""", "format")]
    [InlineData("""{ "name": "y", "format": "csv", "kind": "k", "columns": ["a"] }""", "'y' is not that of the file")]
    [InlineData("""{ "name": "x", "format": "csv", "kind": "k", "columns": ["a", "A"] }""", "twice")]
    [InlineData("""{ "name": "x", "format": "csv", "kind": "k", "columns": ["a"], "colums": [] }""", "colums")]
    [InlineData("""{ "name": "x", "format": "json", "kind": "k", "fields": { "a": { "b": "int" } } }""", "fields.a.b: 'int' is not")]
    [InlineData("""{ "name": "x", "format": "json", "kind": "k", "fields": { "a": ["text"] } }""", "fields.a must be")]
    public void Wrong_declaration_is_named_with_its_file(string json, string says)
    {
        var file = Path.Combine(folder, "x.json");
        File.WriteAllText(file, json);

        var error = Should.Throw<LakeException>(() => SourceDeclaration.Read(file));

        error.Message.ShouldStartWith(file);
        error.Message.ShouldContain(says);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
