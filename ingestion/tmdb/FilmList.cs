using System.Globalization;
using System.Text;
using Cinelake.Lake;
using CsvHelper;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>
/// The films of landed CSV files that a study collects. For a film that two files have, the one received last decides, as in the models.
/// </summary>
internal sealed class FilmList(FilmSelection selection)
{
    private readonly Dictionary<string, bool> films = new(StringComparer.Ordinal);

    /// <summary>The ids of the films that the study takes, each once, ordinal order.</summary>
    public IReadOnlyList<string> Ids => [.. films.Where(film => film.Value).Select(film => film.Key).Order(StringComparer.Ordinal)];

    /// <summary>
    /// Adds a file's films; files are given in the order they were received. Lines that cannot be read are passed over, as the models do.
    /// </summary>
    /// <param name="file">The CSV on local disk.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LakeException">The file lacks the columns.</exception>
    public void Add(string file, CancellationToken cancellation)
    {
        var found = new Dictionary<string, bool>(StringComparer.Ordinal);
        using var reader = CsvReader.FromFile(
            file,
            new CsvReaderOptions
            {
                Separator = '|',
                AllowLineBreaksInQuotes = false,
                MalformedData = CsvMalformedDataHandling.Skip,
                FieldCountMismatch = CsvFieldCountHandling.Skip,
            }
        );
        reader.ReadHeader();
        var (id, genres, year, votes) = (
            Column(reader, file, "id"),
            Column(reader, file, "genero"),
            Column(reader, file, "anoLancamento"),
            Column(reader, file, "numeroVotos")
        );
        var last = Array.Empty<byte>();
        while (reader.Read())
        {
            // A title's rows follow each other and say the same about it.
            var raw = reader.GetSpan(id);
            if (raw.SequenceEqual(last))
                continue;
            cancellation.ThrowIfCancellationRequested();
            last = raw.ToArray();
            if (TitleId.TryParse(Encoding.UTF8.GetString(last), out var title))
                found[title.Value] =
                    found.GetValueOrDefault(title.Value)
                    || selection.Takes(reader.GetString(genres), (int?)Number(reader.GetSpan(year)), Number(reader.GetSpan(votes)));
        }
        foreach (var (film, isTaken) in found)
            films[film] = isTaken;
    }

    private static int Column(CsvReader reader, string file, string name) =>
        reader.TryGetFieldIndex(name, out var index)
            ? index
            : throw new LakeException($"{file} has no column {name}: ids can be taken from movies.csv or series.csv.");

    private static long? Number(ReadOnlySpan<byte> text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue ? number : null;
}
