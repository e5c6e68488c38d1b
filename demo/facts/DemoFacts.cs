namespace Cinelake.Demo.Facts;

/// <summary>The demo's facts, read from its tables: films, series, who made them, and what TMDB adds.</summary>
internal sealed class DemoFacts
{
    private readonly ILookup<string, CreditFacts> credits;

    private DemoFacts(string folder)
    {
        Films = FactTable.Read(folder, "films", TitleFacts.Film);
        Series = FactTable.Read(folder, "series", TitleFacts.Series);
        TmdbFilms = FactTable.Read(folder, "tmdb_films", TmdbFacts.Read);
        Genres = FactTable
            .Read(folder, "genres", row => new GenreFacts(row.Number("genre_id"), row.Text("name"), row.Text("name_pt")))
            .ToDictionary(genre => genre.Id);
        Countries = FactTable
            .Read(folder, "countries", row => (Code: row.Text("code"), Name: row.Text("name")))
            .ToDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal);
        Languages = FactTable
            .Read(folder, "languages", row => new LanguageFacts(row.Text("code"), row.Text("english_name"), row.Text("name")))
            .ToDictionary(row => row.Code, StringComparer.Ordinal);
        Companies = FactTable
            .Read(folder, "companies", row => new CompanyFacts(row.Number("company_id"), row.Text("name"), row.Text("country")))
            .ToDictionary(row => row.Id);
        Keywords = FactTable
            .Read(folder, "keywords", row => (Id: row.Number("keyword_id"), Name: row.Text("name")))
            .ToDictionary(row => row.Id, row => row.Name);
        Collections = FactTable
            .Read(folder, "collections", row => (Id: row.Number("collection_id"), Name: row.Text("name")))
            .ToDictionary(row => row.Id, row => row.Name);
        People = FactTable.Read(folder, "people", PersonFacts.Read);
        var people = People.ToDictionary(person => person.Key, StringComparer.Ordinal);
        Credits = FactTable.Read(folder, "credits", row => CreditFacts.Read(row, people));
        credits = Credits.ToLookup(credit => credit.ImdbId, StringComparer.Ordinal);
    }

    /// <summary>The films of movies.csv, in the order of their ids as text.</summary>
    public IReadOnlyList<TitleFacts> Films { get; }

    /// <summary>The series of series.csv, in the order of their ids as text.</summary>
    public IReadOnlyList<TitleFacts> Series { get; }

    /// <summary>The films TMDB knows.</summary>
    public IReadOnlyList<TmdbFacts> TmdbFilms { get; }

    /// <summary>TMDB's film genres by id.</summary>
    public IReadOnlyDictionary<long, GenreFacts> Genres { get; }

    /// <summary>Country names by code.</summary>
    public IReadOnlyDictionary<string, string> Countries { get; }

    /// <summary>Languages by code.</summary>
    public IReadOnlyDictionary<string, LanguageFacts> Languages { get; }

    /// <summary>Production companies by id.</summary>
    public IReadOnlyDictionary<long, CompanyFacts> Companies { get; }

    /// <summary>Keywords by id.</summary>
    public IReadOnlyDictionary<long, string> Keywords { get; }

    /// <summary>Collections by id.</summary>
    public IReadOnlyDictionary<long, string> Collections { get; }

    /// <summary>The people.</summary>
    public IReadOnlyList<PersonFacts> People { get; }

    /// <summary>All credits, in the order of title, then kind, then position.</summary>
    public IReadOnlyList<CreditFacts> Credits { get; }

    /// <summary>The tables beside the program.</summary>
    public static string DefaultFolder { get; } = Path.Combine(AppContext.BaseDirectory, "facts");

    /// <summary>Reads the tables of a folder, by default those beside the program.</summary>
    /// <exception cref="Cinelake.Lake.LakeException">A table is missing.</exception>
    public static DemoFacts Load(string? folder = null) => new(folder ?? DefaultFolder);

    /// <summary>A title's cast, in order.</summary>
    public IEnumerable<CreditFacts> CastOf(string imdbId) => credits[imdbId].Where(credit => credit.IsCast);

    /// <summary>A film's directors, in order.</summary>
    public IEnumerable<CreditFacts> DirectorsOf(string imdbId) => credits[imdbId].Where(credit => !credit.IsCast);
}
