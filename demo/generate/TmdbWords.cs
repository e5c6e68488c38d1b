namespace Cinelake.Demo.Generate;

/// <summary>
/// What the lists of an invented answer are drawn from: real ids and codes of genres, countries and languages, some of TMDB's odd ones
/// among them.
/// </summary>
internal static class TmdbWords
{
    public static readonly (int Id, string Name)[] Genres =
    [
        (18, "Drama"),
        (35, "Comedy"),
        (53, "Thriller"),
        (10749, "Romance"),
        (28, "Action"),
        (80, "Crime"),
        (27, "Horror"),
        (99, "Documentary"),
        (10751, "Family"),
        (12, "Adventure"),
        (9648, "Mystery"),
        (36, "History"),
        (10752, "War"),
        (878, "Science Fiction"),
        (14, "Fantasy"),
        (10402, "Music"),
        (16, "Animation"),
        (37, "Western"),
    ];

    public static readonly (string Code, string Name)[] Countries =
    [
        ("US", "United States of America"),
        ("FR", "France"),
        ("GB", "United Kingdom"),
        ("IN", "India"),
        ("BR", "Brazil"),
        ("AR", "Argentina"),
        ("DE", "Germany"),
        ("ES", "Spain"),
        ("JP", "Japan"),
        ("CL", "Chile"),
        ("CO", "Colombia"),
        ("PE", "Peru"),
        ("UY", "Uruguay"),
        ("YU", "Yugoslavia"),
        ("CS", "Serbia and Montenegro"),
        ("NA", "Namibia"),
        ("XK", "Kosovo"),
    ];

    public static readonly (string Code, string EnglishName, string Name) English = ("en", "English", "English");

    public static readonly (string Code, string EnglishName, string Name)[] Languages =
    [
        ("fr", "French", "Français"),
        ("es", "Spanish", "Español"),
        ("pt", "Portuguese", "Português"),
        ("ja", "Japanese", "日本語"),
        ("de", "German", "Deutsch"),
        ("hi", "Hindi", "हिन्दी"),
        ("it", "Italian", "Italiano"),
        ("cn", "Cantonese", "广州话 / 廣州話"),
        ("xx", "No Language", "No Language"),
        ("mo", "Moldavian", ""),
    ];

    public static readonly string[] Keywords =
    [
        "friendship",
        "murder",
        "small town",
        "revenge",
        "family",
        "world war ii",
        "vietnam war",
        "based on novel or book",
        "police",
        "sea",
        "road trip",
        "first love",
        "village",
        "music band",
        "courtroom",
        "mother daughter relationship",
        "heist",
        "immigrant",
        "school",
        "winter",
    ];
}
