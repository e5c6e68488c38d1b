using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Cinelake.Demo.Facts;

namespace Cinelake.Demo.Compose;

/// <summary>
/// TMDB's answers about people, collections and genres as files, as if they had been collected earlier: <c>people.json</c>, the hundred
/// most popular with their films, <c>collections.json</c> and <c>genres_en.json</c>.
/// </summary>
internal sealed class TmdbFiles(DemoFacts facts)
{
    // The most records in a file of Raw.
    private const int Records = 100;
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["people.json", "collections.json", "genres_en.json"];

    /// <summary>Writes the files into a folder, which is created.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        JsonNode[] answers = [People(), Collections(), new ListAnswers(facts).Genres(portuguese: false)];
        foreach (var (name, answer) in Names.Zip(answers))
            File.WriteAllText(Path.Combine(folder, name), answer.ToJsonString(Writing));
    }

    private JsonArray People()
    {
        var people = new PersonAnswers(facts);
        return TmdbJson.List(people.Search("").Take(Records).Select(person => people.Detail(person, ["movie_credits"])));
    }

    private JsonArray Collections()
    {
        var lists = new ListAnswers(facts);
        return TmdbJson.List(facts.Collections.Keys.Order().Take(Records).Select(id => lists.Collection(id)!));
    }
}
