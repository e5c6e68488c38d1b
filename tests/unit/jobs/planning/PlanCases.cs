using Cinelake.Jobs.Models;
using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs.Planning;

/// <summary>The table of <see cref="BuildPlanTests"/>.</summary>
internal static class PlanCases
{
    private const string Dim = "dim_film: build, an input is built";
    private const string Fact = "fact_day: build, an input is built";
    private const string Top = "comedy/top: build, an input is built";
    private const string ChangedDim = "dim_film: build, model, inputs or parameters changed";
    private const string ChangedFact = "fact_day: build, model, inputs or parameters changed";
    private const string ChangedTop = "comedy/top: build, model, inputs or parameters changed";
    private static readonly string[] Above = [ChangedDim, ChangedFact, ChangedTop];

    public static IReadOnlyList<PlanCase> All { get; } =
    [
        new("nothing", lake => lake, [], []),
        new(
            "changed file",
            lake => lake with { Raw = [Film("a", 1, "changed"), .. lake.Raw.Skip(1)] },
            [FilmPart("a"), Dim, Fact, Top],
            [FilmPart("a"), .. Above]
        ),
        new(
            "new file",
            lake => lake with { Raw = [.. lake.Raw, Film("c", 5, "e")] },
            ["film Local/CSV/films/c.csv: build, new", Dim, Fact, Top],
            ["film Local/CSV/films/c.csv: build, new", .. Above]
        ),
        new(
            "new day",
            lake => lake with { Raw = [.. lake.Raw, Day("2024-04-01")] },
            ["day dt=2024-04-01: build, new", Fact, Top],
            ["day dt=2024-04-01: build, new", ChangedFact, ChangedTop]
        ),
        new(
            "late file of a day",
            lake => lake with { Raw = [.. lake.Raw, Day("2024-03-30")] },
            [DayPart("2024-03-30"), Fact, Top],
            [DayPart("2024-03-30"), ChangedFact, ChangedTop]
        ),
        // Nothing of Trusted is built, so that what reads it is known to be at once.
        new(
            "retracted file",
            lake => lake with { Raw = [.. lake.Raw.Skip(1)] },
            [Dropped("film Local/CSV/films/a.csv"), ChangedDim, Fact, Top],
            [Dropped("film Local/CSV/films/a.csv"), .. Above]
        ),
        new(
            "retracted day",
            lake => lake with { Raw = [.. lake.Raw.SkipLast(1)] },
            [Dropped("day dt=2024-03-31"), ChangedFact, Top],
            [Dropped("day dt=2024-03-31"), ChangedFact, ChangedTop]
        ),
        new(
            "no file left of a table",
            lake => lake with { Raw = [.. lake.Raw.Skip(2)] },
            ["film: build, new", Dropped("film Local/CSV/films/a.csv"), Dropped("film Local/CSV/films/b.csv"), Dim, Fact, Top],
            ["film: build, new", Dropped("film Local/CSV/films/a.csv"), Dropped("film Local/CSV/films/b.csv"), .. Above]
        ),
        new(
            "changed Trusted model",
            lake => lake.Change("film", "select 2 as film"),
            [FilmPart("a"), FilmPart("b"), Dim, Fact, Top],
            [FilmPart("a"), FilmPart("b"), .. Above]
        ),
        // The rows that are kept stay the same: the work ends with Trusted.
        new(
            "changed model of refused rows",
            lake => lake.Change("rejects", "select 2 as reject"),
            [FilmPart("a"), FilmPart("b"), DayPart("2024-03-30"), DayPart("2024-03-31"), Dim, Fact, Top],
            [FilmPart("a"), FilmPart("b"), DayPart("2024-03-30"), DayPart("2024-03-31")]
        ),
        new("changed Refined model", lake => lake.Change("dim_film", "select 2 as dim"), [ChangedDim, Fact, Top], Above),
        new("changed question", lake => lake.Change("comedy/top", "select 2 as top"), [ChangedTop], [ChangedTop]),
        new("changed parameter", lake => lake.Set("comedy.top=5"), [ChangedTop], [ChangedTop]),
        new(
            "--from-dt",
            lake => lake with { Options = lake.Options with { FromDt = CollectionDate.Parse("2024-03-31") } },
            ["day dt=2024-03-31: build, --from-dt 2024-03-31", Fact, Top],
            ["day dt=2024-03-31: build, --from-dt 2024-03-31"]
        ),
        new("--full", lake => lake with { Options = lake.Options with { Full = true } }, [.. Full.Take(4), Dim, Fact, Top], Full),
        new(
            "damaged file of Trusted",
            lake => lake with { Damaged = ["Trusted/film/Local/CSV/films/a.csv.parquet"] },
            [Damaged("film Local/CSV/films/a.csv", "Trusted/film/Local/CSV/films/a.csv.parquet"), Dim, Fact, Top],
            [Damaged("film Local/CSV/films/a.csv", "Trusted/film/Local/CSV/films/a.csv.parquet")]
        ),
        new(
            "damaged answer",
            lake => lake with { Damaged = ["Refined/comedy/top/.parquet"] },
            [Damaged("comedy/top", "Refined/comedy/top/.parquet")],
            [Damaged("comedy/top", "Refined/comedy/top/.parquet")]
        ),
        new(
            "removed Refined model and question",
            lake => lake.Without("fact_day", "comedy/top"),
            [Removed("fact_day"), Removed("comedy/top")],
            [Removed("fact_day"), Removed("comedy/top")]
        ),
        new(
            "removed Trusted model",
            lake => lake.Without("day", "fact_day", "comedy/top"),
            [Removed("day dt=2024-03-30"), Removed("day dt=2024-03-31"), Removed("fact_day"), Removed("comedy/top")],
            [Removed("day dt=2024-03-30"), Removed("day dt=2024-03-31"), Removed("fact_day"), Removed("comedy/top")]
        ),
        new(
            "never built above Trusted",
            lake => lake with { Refined = null },
            ["dim_film: build, new", Fact, Top],
            ["dim_film: build, new", "fact_day: build, new", "comedy/top: build, new"]
        ),
        new(
            "changed model, its question beyond the stage asked for",
            lake => lake.Change("fact_day", "select 2 as fact").Until(Stage.Refined),
            [ChangedFact, "comedy/top: drop, an input is built, beyond the stage asked for"],
            [ChangedFact, "comedy/top: drop, model, inputs or parameters changed, beyond the stage asked for"]
        ),
        new(
            "--from-dt, a question beyond the stage asked for",
            lake => (lake with { Options = lake.Options with { FromDt = CollectionDate.Parse("2024-03-31") } }).Until(Stage.Refined),
            ["day dt=2024-03-31: build, --from-dt 2024-03-31", Fact, "comedy/top: drop, an input is built, beyond the stage asked for"],
            ["day dt=2024-03-31: build, --from-dt 2024-03-31"]
        ),
    ];

    private static string[] Full =>
        [
            "film Local/CSV/films/a.csv: build, --full",
            "film Local/CSV/films/b.csv: build, --full",
            "day dt=2024-03-30: build, --full",
            "day dt=2024-03-31: build, --full",
            "dim_film: build, --full",
            "fact_day: build, --full",
            "comedy/top: build, --full",
        ];

    private static RawFile Film(string name, long received, string content) =>
        SmallLake.File(received, RawFormat.Csv, "films", $"Raw/Local/CSV/films/{name}.csv", "2024-03-30", content);

    private static RawFile Day(string date) => SmallLake.File(5, RawFormat.Json, "days", "Raw/TMDB/JSON/days/3.json", date, "e");

    private static string FilmPart(string name) => $"film Local/CSV/films/{name}.csv: build, model, inputs or parameters changed";

    private static string DayPart(string date) => $"day dt={date}: build, model, inputs or parameters changed";

    private static string Dropped(string part) => $"{part}: drop, none of its files counts any more";

    private static string Removed(string part) => $"{part}: drop, no model makes it any more";

    private static string Damaged(string part, string path) => $"{part}: build, {path} is gone";
}
