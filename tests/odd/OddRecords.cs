namespace Cinelake.Tests.Odd;

/// <summary>Answers of TMDB whose every field may be odd: a usual value, with any of the others now and then.</summary>
internal sealed class OddRecords(OddValues odd)
{
    /// <summary>A film.</summary>
    public string Movie() =>
        odd.Object(
            odd.InHundred(10) ? 10 : 0,
            ("id", odd.Id(160)),
            ("imdb_id", odd.ImdbId("tt")),
            ("title", Mostly(odd.Name(), odd.Text)),
            ("original_title", Mostly(odd.Name(), odd.Text)),
            ("original_language", Code()),
            ("overview", Mostly("\"the second world war\"", odd.Text)),
            ("tagline", odd.Text()),
            ("status", Mostly("\"Released\"", odd.Text)),
            ("release_date", Mostly($"\"{1900 + odd.Below(130)}-0{1 + odd.Below(9)}-1{odd.Below(10)}\"", odd.Date)),
            ("runtime", Mostly($"{odd.Below(200)}", odd.Whole)),
            ("budget", Mostly($"{odd.Below(3) * 5_000_000}", odd.Whole)),
            ("revenue", Mostly($"{odd.Below(9) * 5_000_000}", odd.Whole)),
            ("popularity", Mostly("12.5", odd.Number)),
            ("vote_average", Mostly("6.512", odd.Number)),
            ("vote_count", Mostly($"{odd.Below(2_000)}", odd.Whole)),
            ("adult", odd.Of("false", "true", "null")),
            ("video", odd.Of("false", "true", "null")),
            ("belongs_to_collection", odd.InHundred(50) ? "null" : odd.Object(10, ("id", odd.Id(12)), ("name", odd.Text()))),
            (
                "genres",
                odd.List(() =>
                    odd.Object(5, ("id", odd.InHundred(70) ? odd.Of("18", "80", "35", "10752", "878") : odd.Id(9)), ("name", odd.Text()))
                )
            ),
            (
                "production_countries",
                odd.List(() =>
                    odd.Object(
                        5,
                        (
                            "iso_3166_1",
                            odd.Of("\"BR\"", "\"br\"", "\"AR\"", "\"ZZ\"", "\" CL \"", "\"\"", "\" \"", "null", "\"SU\"", "\"NA\"")
                        ),
                        ("name", odd.Text())
                    )
                )
            ),
            (
                "production_companies",
                odd.List(() => odd.Object(5, ("id", odd.Id(9)), ("name", odd.Text()), ("origin_country", odd.Text())))
            ),
            ("spoken_languages", odd.List(() => odd.Object(5, ("english_name", odd.Text()), ("iso_639_1", Code()), ("name", odd.Text())))),
            (
                "keywords",
                odd.InHundred(5)
                    ? "null"
                    : odd.Object(
                        5,
                        (
                            "keywords",
                            odd.List(() =>
                                odd.Object(
                                    5,
                                    ("id", odd.Id(20)),
                                    ("name", odd.InHundred(50) ? odd.Of("\"murder\"", "\"world war ii\"", "\"heist\"") : odd.Text())
                                )
                            )
                        )
                    )
            ),
            (
                "credits",
                odd.InHundred(5)
                    ? "null"
                    : odd.Object(
                        5,
                        ("cast", odd.List(() => odd.Object(3, ("id", odd.Id(40)), ("name", odd.Name()), ("character", odd.Text())))),
                        (
                            "crew",
                            odd.List(() =>
                                odd.Object(3, ("id", odd.Id(40)), ("name", odd.Name()), ("job", Mostly("\"Director\"", odd.Text)))
                            )
                        )
                    )
            )
        );

    /// <summary>A person.</summary>
    public string Person() =>
        odd.Object(
            1,
            ("id", odd.Id(60)),
            ("imdb_id", odd.ImdbId("nm")),
            ("name", odd.Name()),
            ("birthday", Mostly("\"1970-05-05\"", odd.Date)),
            ("deathday", Mostly("null", odd.Date)),
            ("known_for_department", odd.Text()),
            ("gender", Mostly(odd.Of("0", "1", "2", "3", "4"), odd.Whole)),
            ("popularity", Mostly("1.5", odd.Number)),
            (
                "movie_credits",
                odd.InHundred(10)
                    ? "null"
                    : odd.Object(5, ("cast", odd.List(() => Role("character"))), ("crew", odd.List(() => Role("job"))))
            )
        );

    /// <summary>A collection.</summary>
    public string Collection() =>
        odd.Object(
            2,
            ("id", odd.Id(14)),
            ("name", odd.Text()),
            ("overview", odd.Text()),
            ("parts", odd.List(() => odd.Object(5, ("id", odd.Id(160)))))
        );

    /// <summary>The list of genres.</summary>
    public string Genres() =>
        "{\"genres\": "
        + $"[{string.Join(", ", Enumerable.Range(0, 30).Select(_ => odd.Object(3, ("id", odd.Id(30)), ("name", odd.Text()))))}]}}";

    private string Role(string told) =>
        odd.Object(
            3,
            ("id", odd.Id(160)),
            (told, odd.Text()),
            ("popularity", Mostly("2.5", odd.Number)),
            ("vote_average", Mostly("7.1", odd.Number)),
            ("vote_count", Mostly("10", odd.Whole)),
            ("release_date", Mostly("\"2001-01-01\"", odd.Date))
        );

    private string Code() => Mostly(odd.Of("\"pt\"", "\"es\"", "\"en\"", "\"cn\"", "\"xx\""), odd.Text);

    private string Mostly(string usual, Func<string> other) => odd.InHundred(94) ? usual : other();
}
