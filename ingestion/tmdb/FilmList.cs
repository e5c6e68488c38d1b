using System.Globalization;
using System.Text;
using Cinelake.Lake;
using CsvHelper;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>The films of a landed CSV that a study collects.</summary>
internal static class FilmList
{
    /// <summary>Their ids, each once, ordinal order. Lines that cannot be read are passed over, as the models do.</summary>
    /// <param name="file">The CSV on local disk.</param>
    /// <param name="collection">Which films.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LakeException">The file has not the columns.</exception>
    public static IReadOnlyList<string> Read(string file, FilmSelection collection, CancellationToken cancellation)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        using var reader = CsvReader.FromFile(file, new CsvReaderOptions
        {
            Separator = '|',
            AllowLineBreaksInQuotes = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
        });
        reader.ReadHeader();
        var (id, genres, year, votes) = (Column(reader, file, "id"), Column(reader, file, "genero"), Column(reader, file, "anoLancamento"), Column(reader, file, "numeroVotos"));
        var last = Array.Empty<byte>();
        while (reader.Read())
        {
            // A title's rows follow each other and say the same about it.
            var raw = reader.GetSpan(id);
            if (raw.SequenceEqual(last))
                continue;
            cancellation.ThrowIfCancellationRequested();
            last = raw.ToArray();
            if (collection.Takes(reader.GetString(genres), (int?)Number(reader.GetSpan(year)), Number(reader.GetSpan(votes)))
                && TitleId.TryParse(Encoding.UTF8.GetString(last), out var title))
                ids.Add(title.Value);
        }
        return [.. ids];
    }

    private static int Column(CsvReader reader, string file, string name) =>
        reader.TryGetFieldIndex(name, out var index) ? index : throw new LakeException($"{file} has no column {name}: ids can be taken from movies.csv or series.csv.");

    private static long? Number(ReadOnlySpan<byte> text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue ? number : null;
}
