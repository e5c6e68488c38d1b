using System.Text.Json;
using Cinelake.Demo.Compose;
using Cinelake.Demo.Generate;

namespace Cinelake.Tests.Demo;

public sealed class SourceGeneratorTests
{
    private const double Scale = 0.01;
    private static readonly ComposedFile Movies = Generate(SourceShape.Movies(), Scale, seed: 42);
    private static readonly List<string[]> Titles = [.. Movies.Rows.DistinctBy(row => row[0], StringComparer.Ordinal)];

    [Fact]
    public void Real_size_is_known_to_the_row()
    {
        SourceShape.Movies().Rows.ShouldBe(1_045_161);
        SourceShape.Series().Rows.ShouldBe(468_783);
    }

    [Fact]
    public void A_hundredth_has_a_hundredth_of_the_titles_and_rows()
    {
        Titles.Count.ShouldBe(2_445);
        ((double)Movies.Rows.Count).ShouldBe(10_452, tolerance: 50);
        Movies.Header.ShouldBe(SourceColumns.Movies);
        Movies.Rows.ShouldAllBe(row => row.Length == 15);
    }

    [Fact]
    public void Values_occur_about_as_often_as_in_the_real_file()
    {
        Share(Titles, row => row[5] == "Drama").ShouldBe(0.195, tolerance: 0.03);
        Share(Titles, row => row[5].Split(',').Contains("Comedy", StringComparer.Ordinal)).ShouldBe(0.278, tolerance: 0.03);
        Share(Titles, row => row[5] == @"\N").ShouldBe(0.035, tolerance: 0.015);
        Share(Titles, row => row[4] == @"\N").ShouldBe(0.095, tolerance: 0.02);
        Share(Titles, row => long.Parse(row[7]) >= 1000).ShouldBe(0.152, tolerance: 0.03);
        Share(Titles, row => long.Parse(row[7]) >= 72).ShouldBe(0.5, tolerance: 0.04);
        Share(Titles, row => row[1] == row[2]).ShouldBe(0.772, tolerance: 0.03);
        Share(Movies.Rows, row => row[8] == "actress").ShouldBe(0.40, tolerance: 0.03);
        Share(Movies.Rows, row => row[11] == @"\N").ShouldBe(0.388, tolerance: 0.05);
        Share(Movies.Rows, row => row[14].Split(',').Length == 4).ShouldBe(0.846, tolerance: 0.03);
        Share(Movies.Rows, row => row[9] == @"\N").ShouldBe(0.105, tolerance: 0.02);
    }

    [Fact]
    public void Values_are_ones_that_the_real_file_can_hold()
    {
        Titles.ShouldAllBe(row => row[3] == @"\N" || int.Parse(row[3]) >= 1894 && int.Parse(row[3]) <= 2022);
        Titles.ShouldAllBe(row => long.Parse(row[7]) >= 5 && long.Parse(row[7]) <= 2_667_411);
        Titles.ShouldAllBe(row => decimal.Parse(row[6]) >= 1 && decimal.Parse(row[6]) <= 10 && row[6].Contains('.'));
        Movies.Rows.ShouldAllBe(row => row[8] == "actor" || row[8] == "actress");
        Movies.Rows.ShouldAllBe(row => row[13].Split(',', StringSplitOptions.None).Length <= 3);
        Titles.Count(row => row[1].Contains('"') || row[2].Contains('"')).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void Known_titles_are_ids_of_the_same_file()
    {
        var ids = Titles.Select(row => row[0]).ToHashSet(StringComparer.Ordinal);

        Movies.Rows.Where(row => row[14] != @"\N").SelectMany(row => row[14].Split(',')).Where(id => !ids.Contains(id)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(10)]
    [InlineData(100)]
    public void Ids_rise_as_text_and_films_and_series_share_none(double scale)
    {
        var count = (long)(244_543 * scale);
        var films = new TitleIds(count, seed: 42, series: false);
        var series = new TitleIds(count, seed: 42, series: true);
        var from = count / 2;

        var ids = Enumerable.Range(0, 1000).Select(offset => films.At(from + offset)).ToList();
        var others = Enumerable.Range(0, 1000).Select(offset => series.At(from + offset)).ToList();

        ids.ShouldBe(ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        ids.Intersect(others, StringComparer.Ordinal).ShouldBeEmpty();
        ids.Concat(others).ShouldAllBe(id => id.Length == 9 || id.Length == 10);
    }

    [Fact]
    public void Same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var again = Generate(SourceShape.Movies(), Scale, seed: 42);
        var other = Generate(SourceShape.Movies(), Scale, seed: 43);

        again.Bytes.AsSpan().SequenceEqual(Movies.Bytes).ShouldBeTrue();
        other.Bytes.AsSpan().SequenceEqual(Movies.Bytes).ShouldBeFalse();
    }

    [Fact]
    public void Series_end_no_earlier_than_they_start()
    {
        var series = Generate(SourceShape.Series(), Scale, seed: 42);

        series.Header.ShouldBe(SourceColumns.Series);
        series.Rows.ShouldAllBe(row => row.Length == 16);
        series.Rows.Where(row => row[4] != @"\N").ShouldAllBe(row => int.Parse(row[4]) >= int.Parse(row[3]));
    }

    [Fact]
    public async Task Tmdb_answers_come_in_files_of_a_hundred_and_name_films_of_the_file()
    {
        var folder = Directory.CreateTempSubdirectory("cinelake-").FullName;
        try
        {
            var movies = new SourceGenerator(SourceShape.Movies(), Scale, seed: 42);

            var written = await new TmdbGenerator(movies, seed: 42).WriteAsync(
                folder,
                films: 250,
                progress: null,
                TestContext.Current.CancellationToken
            );

            written.ShouldBe(250);
            var files = Directory
                .GetFiles(folder)
                .Order(StringComparer.Ordinal)
                .Select(path => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement)
                .ToList();
            files.Select(file => file.GetArrayLength()).ShouldBe([100, 100, 50]);
            var records = files.SelectMany(file => file.EnumerateArray()).ToList();
            records.Select(record => record.GetProperty("id").GetInt64()).ShouldBeUnique();
            records
                .Select(record => record.GetProperty("imdb_id").GetString()!)
                .Except(Titles.Select(row => row[0]), StringComparer.Ordinal)
                .ShouldBeEmpty();
            Share(records, record => record.GetProperty("budget").GetInt64() == 0).ShouldBe(0.887, tolerance: 0.06);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Share<T>(IReadOnlyCollection<T> items, Func<T, bool> matches) => items.Count(matches) / (double)items.Count;

    private static ComposedFile Generate(SourceShape shape, double scale, ulong seed)
    {
        using var output = new MemoryStream();
        new SourceGenerator(shape, scale, seed).Write(output, progress: null, CancellationToken.None);
        return ComposedFile.Read(output.ToArray());
    }
}
