using System.Text.Json;
using Cinelake.Demo.Compose;
using Cinelake.Demo.Facts;

namespace Cinelake.Tests.Demo;

public sealed class TmdbFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-").FullName;

    public TmdbFilesTests() => new TmdbFiles(DemoFacts.Load()).Write(folder);

    [Fact]
    public void People_are_whole_answers_with_their_films()
    {
        var people = Read("people.json").EnumerateArray().ToList();

        people.Count.ShouldBe(100);
        people.ShouldAllBe(person =>
            person.GetProperty("movie_credits").GetProperty("cast").GetArrayLength()
                + person.GetProperty("movie_credits").GetProperty("crew").GetArrayLength()
            > 0
        );
        people.ShouldContain(person => person.GetProperty("id").GetInt64() == 1245, "the person whose films a study asks for");
    }

    [Fact]
    public void Collections_have_parts()
    {
        var collections = Read("collections.json").EnumerateArray().ToList();

        collections.Count.ShouldBe(DemoFacts.Load().Collections.Count);
        collections.ShouldAllBe(collection => collection.GetProperty("parts").GetArrayLength() > 0);
    }

    [Fact]
    public void Genres_are_one_answer_with_the_english_names() =>
        Read("genres_en.json")
            .GetProperty("genres")
            .EnumerateArray()
            .Select(genre => genre.GetProperty("name").GetString())
            .ShouldContain(name => name == "Science Fiction");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private JsonElement Read(string name) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, name))).RootElement.Clone();
}
