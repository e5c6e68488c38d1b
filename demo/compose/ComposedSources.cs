using Cinelake.Demo.Facts;

namespace Cinelake.Demo.Compose;

/// <summary>
/// Composes movies.csv and series.csv from the facts, in the exact format of the real files: one row per title and artist, titles in the
/// order of their ids as text, and some exact duplicates of rows. The same facts give the same bytes.
/// </summary>
internal sealed class ComposedSources(DemoFacts facts)
{
    private const int DuplicateEvery = 60;

    /// <summary>Writes both files into a folder, which is created.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        using (var movies = File.Create(Path.Combine(folder, "movies.csv")))
            WriteMovies(movies);
        using var series = File.Create(Path.Combine(folder, "series.csv"));
        WriteSeries(series);
    }

    /// <summary>Writes movies.csv.</summary>
    public void WriteMovies(Stream output) => Write(output, SourceColumns.Movies, facts.Films, isSeries: false, seed: 1);

    /// <summary>Writes series.csv.</summary>
    public void WriteSeries(Stream output) => Write(output, SourceColumns.Series, facts.Series, isSeries: true, seed: 2);

    private void Write(Stream output, string header, IReadOnlyList<TitleFacts> titles, bool isSeries, ulong seed)
    {
        using var writer = new SourceWriter(output);
        writer.Raw(System.Text.Encoding.UTF8.GetBytes(header));
        writer.EndRow();
        var artists = new ArtistRows(facts, new InventedArtists([.. titles.Select(title => title.ImdbId)], seed));
        foreach (var (ordinal, title) in titles.OrderBy(title => title.ImdbId, StringComparer.Ordinal).Index())
        {
            foreach (var (position, artist) in artists.Of(title).Index())
            {
                var times = position == 0 && ordinal % DuplicateEvery == DuplicateEvery - 1 ? 2 : 1;
                for (var time = 0; time < times; time++)
                    WriteRow(writer, title, artist, isSeries);
            }
        }
    }

    private static void WriteRow(SourceWriter writer, TitleFacts title, Artist artist, bool isSeries)
    {
        writer.Text(title.ImdbId);
        writer.Text(title.Title);
        writer.Text(title.OriginalTitle);
        writer.Number(title.Year);
        if (isSeries)
            writer.Number(title.EndYear);
        writer.Number(title.Minutes);
        writer.List(title.Genres);
        writer.Text(title.Rating);
        writer.Number(title.Votes);
        artist.Write(writer);
        writer.EndRow();
    }
}
