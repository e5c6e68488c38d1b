using System.Text;
using Cinelake.Lake;
using CsvHelper;

namespace Cinelake.Jobs.Models;

/// <summary>A seed's file as text and as rows, before anything is known of its columns.</summary>
internal static class SeedText
{
    /// <summary>The text of a file: UTF-8, line feeds only, no byte order mark.</summary>
    /// <exception cref="LakeException">It is another text; the message begins with file and line.</exception>
    public static string Decode(string origin, byte[] bytes)
    {
        var carriage = Array.IndexOf(bytes, (byte)'\r');
        if (carriage >= 0)
            throw Error(
                origin,
                bytes.AsSpan(0, carriage).Count((byte)'\n') + 1,
                "the line ends with a carriage return: write line feeds only."
            );
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            throw Error(origin, 1, "the file begins with a byte order mark: save it without one.");
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw Error(origin, bytes.AsSpan(0, error.Index).Count((byte)'\n') + 1, "it is not UTF-8.");
        }
    }

    /// <summary>The rows of the CSV part, each with the line on which it begins; an empty field is null.</summary>
    /// <param name="origin">The file, as errors name it.</param>
    /// <param name="csv">The text below the comments.</param>
    /// <param name="first">The line on which it begins.</param>
    /// <exception cref="LakeException">A double quote is out of place; the message begins with file and line.</exception>
    public static IReadOnlyList<(IReadOnlyList<string?> Fields, int Line)> ReadRows(string origin, string csv, int first)
    {
        var options = new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            SkipEmptyLines = false,
            TrimWhitespace = false,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
        using var reader = CsvReader.FromText(csv, options);
        var rows = new List<(IReadOnlyList<string?>, int)>();
        try
        {
            while (reader.Read())
            {
                var fields = Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(reader.GetString)
                    .Select(field => field.Length == 0 ? null : field);
                rows.Add(([.. fields], first + (int)reader.LineNumber - 1));
            }
        }
        catch (CsvFormatException error)
        {
            throw Error(
                origin,
                first + (int)error.LineNumber - 1,
                "a double quote stands within a field, or one is never closed: put the whole field in double quotes, and write \"\" "
                    + "for one in it."
            );
        }
        return rows;
    }

    private static LakeException Error(string origin, int line, string what) => new($"{origin}:{line}: {what}");
}
