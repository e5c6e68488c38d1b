using Cinelake.Demo.Facts;

namespace Cinelake.Tests.Demo;

public sealed class DemoFactsTests
{
    private static readonly DemoFacts Facts = DemoFacts.Load();

    [Fact]
    public void Tables_are_under_a_million_bytes() =>
        Directory.EnumerateFiles(DemoFacts.DefaultFolder).Sum(path => new FileInfo(path).Length).ShouldBeLessThan(1_000_000);

    [Fact]
    public void Every_id_that_a_film_names_is_in_its_table()
    {
        Facts.TmdbFilms.SelectMany(film => film.GenreIds).ShouldAllBe(id => Facts.Genres.ContainsKey(id));
        Facts.TmdbFilms.SelectMany(film => film.Countries).ShouldAllBe(code => Facts.Countries.ContainsKey(code));
        Facts.TmdbFilms.SelectMany(film => film.Languages).ShouldAllBe(code => Facts.Languages.ContainsKey(code));
        Facts.TmdbFilms.SelectMany(film => film.CompanyIds).ShouldAllBe(id => Facts.Companies.ContainsKey(id));
        Facts.TmdbFilms.SelectMany(film => film.KeywordIds).ShouldAllBe(id => Facts.Keywords.ContainsKey(id));
        Facts
            .TmdbFilms.Where(film => film.CollectionId is not null)
            .ShouldAllBe(film => Facts.Collections.ContainsKey(film.CollectionId!.Value));
        Facts.TmdbFilms.ShouldAllBe(film => Facts.Films.Any(title => title.ImdbId == film.ImdbId));
    }

    [Fact]
    public void Ids_are_unique()
    {
        Facts.Films.Concat(Facts.Series).Select(title => title.ImdbId).ShouldBeUnique(StringComparer.Ordinal);
        Facts.TmdbFilms.Select(film => film.TmdbId).ShouldBeUnique();
        Facts.TmdbFilms.Select(film => film.ImdbId).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Fact]
    public void Each_study_has_something_to_show()
    {
        string[] south = ["AR", "BO", "BR", "CL", "CO", "EC", "PE", "PY", "UY", "VE"];

        Facts.Films.Count(film => IsComedy(film)).ShouldBeGreaterThanOrEqualTo(200);
        Facts
            .Films.Where(film => IsComedy(film))
            .SelectMany(film => film.Genres)
            .CountBy(genre => genre, StringComparer.Ordinal)
            .Count(genre => genre.Value >= 50)
            .ShouldBeGreaterThanOrEqualTo(4);
        Facts.Credits.Count(credit => credit.Person.TmdbId == 1245).ShouldBe(28);
        Facts
            .TmdbFilms.Count(film =>
                film.GenreIds.Contains(18) && film.Countries.Intersect(south, StringComparer.Ordinal).Any() && film.Votes >= 50
            )
            .ShouldBeGreaterThanOrEqualTo(30);
        Facts
            .TmdbFilms.Where(film => film.CollectionId is not null && film.GenreIds.Any(id => id is 80 or 10752))
            .CountBy(film => film.CollectionId!.Value)
            .Count(collection => collection.Value >= 2)
            .ShouldBeGreaterThanOrEqualTo(5);
        Facts.Films.CountBy(film => film.Year ?? 0).Count(year => year.Value >= 50).ShouldBeGreaterThanOrEqualTo(2);
        Facts.Series.CountBy(series => series.Year ?? 0).Max(year => year.Value).ShouldBeGreaterThanOrEqualTo(50);
    }

    private static bool IsComedy(TitleFacts film) => film.Genres.Contains("Comedy", StringComparer.Ordinal);
}
