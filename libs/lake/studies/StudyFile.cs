namespace Cinelake.Lake;

/// <summary>
/// A study's <c>study.json</c>: what it is called, what is collected for it, and its parameters. Both programs read it here, so both refuse
/// the same files.
/// </summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it asks.</param>
/// <param name="Films">The films that are collected over the API; null for none.</param>
/// <param name="Parameters">Its parameters, in the order declared.</param>
public sealed record StudyFile(string Title, string Description, FilmSelection? Films, IReadOnlyList<ParameterDeclaration> Parameters)
{
    /// <summary>The file's name in the folder of its study.</summary>
    public const string FileName = "study.json";

    private static readonly string[] Types = ["int", "double", "text", "texts"];

    /// <summary>Reads one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The file as errors name it.</param>
    /// <exception cref="LakeException">It cannot be read, or has keys or values that are not known; the message names file, line and
    /// key.</exception>
    public static StudyFile Read(string path, string name)
    {
        var file = ConfigurationFile.Read(path, name);
        var keys = file.Members("study", "title", "description", "collect", "parameters");
        _ = keys.GetValueOrDefault("study")?.Text();
        var collect = keys.GetValueOrDefault("collect")?.Members("movies", "people");
        CheckPeople(collect?.GetValueOrDefault("people"));
        var parameters = keys.GetValueOrDefault("parameters")?.Entries().Select(entry => Parameter(entry.Key, entry.Value)).ToList();
        return new StudyFile(
            file.Needed("title").Text(),
            file.Needed("description").Text(),
            Selection(collect?.GetValueOrDefault("movies")),
            parameters ?? []
        );
    }

    private static FilmSelection? Selection(ConfigurationValue? movies)
    {
        var keys = movies?.Members("from", "genre", "min_votes", "from_year", "to_year", "language");
        if (keys is null)
            return null;
        var from = keys.GetValueOrDefault("from");
        if (from?.Text() is not (null or "movies" or "series"))
            throw from.Not("\"movies\" or \"series\"");
        return new FilmSelection
        {
            From = from?.Text() ?? "movies",
            Genre = Known("genre")?.Text(),
            MinVotes = Known("min_votes")?.Whole(0, long.MaxValue),
            FromYear = (int?)Known("from_year")?.Whole(0, 9999),
            ToYear = (int?)Known("to_year")?.Whole(0, 9999),
            Language = Known("language")?.Text(),
        };

        ConfigurationValue? Known(string key) => keys.TryGetValue(key, out var value) && !value.IsNull ? value : null;
    }

    private static void CheckPeople(ConfigurationValue? people)
    {
        var keys = people?.Members("ids", "films");
        foreach (var id in keys?.GetValueOrDefault("ids")?.Items() ?? [])
            _ = id.Whole(1, long.MaxValue);
        _ = keys?.GetValueOrDefault("films")?.Flag();
    }

    private static ParameterDeclaration Parameter(string name, ConfigurationValue declared)
    {
        var keys = declared.Members("type", "default", "description", "values");
        var type = declared.Needed("type").Text();
        if (!Types.Contains(type, StringComparer.Ordinal))
            throw keys["type"].Not($"one of {string.Join(", ", Types)}");
        var values = keys.GetValueOrDefault("values");
        if (values is not null && type != "text")
            throw values.Not("left out: only a parameter of the type text has values");
        return new ParameterDeclaration(
            declared.Place,
            name,
            type,
            Default(type, declared.Needed("default")),
            declared.Needed("description").Text(),
            values?.Items().Select(value => value.Text()).ToList() ?? []
        );
    }

    private static string? Default(string type, ConfigurationValue value) =>
        (value.IsNull, type) switch
        {
            (true, _) => null,
            (_, "int") => value.Whole(int.MinValue, int.MaxValue).ToString(System.Globalization.CultureInfo.InvariantCulture),
            (_, "double") => value.Number(),
            (_, "texts") => string.Join(
                ',',
                value
                    .Items()
                    .Select(item =>
                        item.Text().Contains(',', StringComparison.Ordinal)
                            ? throw item.Not("a text without a comma, which separates the items of a list on the command line")
                            : item.Text()
                    )
            ),
            _ => value.Text(),
        };
}
