using System.Text;
using Cinelake.Demo.Compose;
using Cinelake.Demo.Facts;
using CsvHelper;

namespace Cinelake.Tests.Demo;

/// <summary>A composed source file: its bytes, and its rows read by the format's quoting rules.</summary>
internal sealed record ComposedFile(byte[] Bytes, IReadOnlyList<string[]> Rows)
{
    public string Header => Encoding.UTF8.GetString(Bytes.AsSpan(0, Bytes.AsSpan().IndexOf((byte)'\n')));

    public static ComposedFile Movies() => Compose((files, output) => files.WriteMovies(output));

    public static ComposedFile Series() => Compose((files, output) => files.WriteSeries(output));

    public static ComposedFile Read(byte[] bytes)
    {
        using var reader = CsvReader.Create(
            new MemoryStream(bytes),
            new CsvReaderOptions { Separator = '|', AllowLineBreaksInQuotes = false }
        );
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return new ComposedFile(bytes, rows);
    }

    private static ComposedFile Compose(Action<ComposedSources, Stream> write)
    {
        using var output = new MemoryStream();
        write(new ComposedSources(DemoFacts.Load()), output);
        return Read(output.ToArray());
    }
}
