using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cinelake.Demo.Generate;

/// <summary>
/// Writes invented TMDB answers for films of the generated movies.csv: lists of up to 100 <c>/movie/{id}</c> answers per file.
/// </summary>
internal sealed class TmdbGenerator(SourceGenerator movies, ulong seed)
{
    private const ulong TmdbStream = 0x746D6462;
    private const int RecordsPerFile = 100;
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a number of films, evenly spread over the file, at most all of them; returns how many.</summary>
    public async Task<long> WriteAsync(string folder, long films, IProgress<double>? progress, CancellationToken cancellation)
    {
        films = Math.Min(films, movies.Titles.Count);
        Directory.CreateDirectory(folder);
        for (var from = 0L; from < films; from += RecordsPerFile)
        {
            progress?.Report(from / (double)films);
            await using var output = File.Create(Path.Combine(folder, $"movies_{(from / RecordsPerFile) + 1:00000}.json"));
            await using var json = new Utf8JsonWriter(output, Format);
            json.WriteStartArray();
            for (var film = from; film < Math.Min(from + RecordsPerFile, films); film++)
                Write(json, film, (long)((Int128)film * movies.Titles.Count / films));
            json.WriteEndArray();
            await json.FlushAsync(cancellation);
        }
        return films;
    }

    private void Write(Utf8JsonWriter json, long film, long index)
    {
        var title = movies.Titles.At(index);
        var random = new SeededRandom(seed ^ TmdbStream, (ulong)index);
        InventedTmdb.Write(json, film + 1, title, movies.ArtistsOf(title), ref random);
    }
}
