using System.Globalization;
using System.Text.Json;

namespace Cinelake.Tests.Odd;

/// <summary>
/// Values that have the right type and are odd nevertheless, as JSON; the same seed gives the same values. There are few different ones, so
/// that records meet and contradict each other.
/// </summary>
internal sealed class OddValues(int seed)
{
    private static readonly string[] Texts =
    [
        "",
        " ",
        "   ",
        "\\N",
        " \\N ",
        "N",
        "null",
        "NaN",
        "Ação",
        "  Ação  ",
        "Ac\u0327a\u0303o",
        "É",
        "e\u0301",
        "🎬🎬",
        "\u202eRTL",
        "\ufeffBOM",
        "a\nb",
        "a\r\nb",
        "a\tb",
        "A\u0000B",
        "\u0001",
        "\u2028",
        "\u00a0",
        "quote \" and 'quote'",
        "back\\slash\\",
        "semi;colon",
        "pi|pe",
        "comma, comma",
        "%_!",
        "$1 \\1",
        "--",
        "/* x */",
        "ß",
        "İstanbul",
        "ﬁ",
        "𝔘𝔫𝔦",
        "ΑΣ",
        "日本語",
        "x",
        "X",
        "1984",
        "-1",
        "true",
        "tt0000001",
        "tmdb:1",
        "?",
        "World War II",
        "the cold war",
        "Unknown",
        "Sci-Fi",
        "Drama",
    ];

    private static readonly string[] Dates =
    [
        "",
        "\\N",
        "1800-01-01",
        "1799-12-31",
        "2100-12-31",
        "2101-01-01",
        "9999-12-31",
        "0000-00-00",
        "0000-01-01",
        "0001-01-01",
        "0850-06-01",
        "1582-10-10",
        "1900-02-29",
        "2000-02-29",
        "2023-02-29",
        "2024-13-01",
        "2024-1-5",
        " 2024-01-05",
        "2024-01-05T00:00:00Z",
        "2024",
        "01/02/2024",
        "None",
        "-001-01-01",
        "1888-10-14",
        "２０２４-01-01",
    ];

    private static readonly string[] Wholes =
    [
        "0",
        "-0",
        "1",
        "2",
        "-1",
        "-5",
        "7",
        "999",
        "1000",
        "999999",
        "1000000",
        "2147483647",
        "2147483648",
        "4294967296",
        "2923706026",
        "999999999999",
        "1000000000000",
        "9223372036854775807",
        "9223372036854775808",
        "10000000000000000000",
    ];

    private static readonly string[] Numbers =
    [
        "0",
        "-0",
        "0.0",
        "-0.0",
        "1",
        "10",
        "10.0",
        "10.0001",
        "-0.0001",
        "0.30000000000000004",
        "6.0000004",
        "9.9995",
        "9.99951",
        "1e-5",
        "1E+1",
        "1e-320",
        "1e-400",
        "5e-324",
        "99999",
        "999999.9999999999",
        "1e6",
        "1e15",
        "1e300",
        "1e400",
        "-1e300",
        "0.1234567890123456789012345678901234567890",
        "12345.678901",
    ];

    private readonly Random random = new(seed);

    /// <summary>A number below a bound.</summary>
    public int Below(int bound) => random.Next(bound);

    /// <summary>True with a probability in percent.</summary>
    public bool InHundred(int cases) => random.Next(100) < cases;

    /// <summary>One of the values.</summary>
    public T Of<T>(params ReadOnlySpan<T> values) => values[random.Next(values.Length)];

    /// <summary>A text, not yet JSON.</summary>
    public string Plain() => InHundred(5) ? new string('x', random.Next(5_000)) : Of(Texts);

    /// <summary>A text.</summary>
    public string Text() => InHundred(10) ? "null" : Quoted(Plain());

    /// <summary>A text as JSON.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text);

    /// <summary>A name that several records share.</summary>
    public string Name() => InHundred(12) ? Text() : Quoted(Of("Ana", "Ana ", "ana", "Bo", "Zoë", "Cy|1970", "Cy", "tmdb:7"));

    /// <summary>A date.</summary>
    public string Date() =>
        InHundred(10)
            ? "null"
            : Quoted(
                InHundred(50)
                    ? Of(Dates)
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{random.Next(1795, 2105)}-{random.Next(1, 13):00}-{random.Next(1, 32):00}"
                    )
            );

    /// <summary>A whole number.</summary>
    public string Whole() =>
        InHundred(10) ? "null"
        : InHundred(40) ? Of(Wholes)
        : random.Next(5_000).ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with a fraction.</summary>
    public string Number() =>
        InHundred(10) ? "null"
        : InHundred(40) ? Of(Numbers)
        : (random.Next(100_000) / 10_000.0).ToString(CultureInfo.InvariantCulture);

    /// <summary>One of a few ids, so that records repeat.</summary>
    public string Id(int bound) => InHundred(4) ? Whole() : random.Next(1, bound).ToString(CultureInfo.InvariantCulture);

    /// <summary>An IMDb id.</summary>
    public string ImdbId(string kind) =>
        InHundred(85)
            ? Quoted(string.Create(CultureInfo.InvariantCulture, $"{kind}{random.Next(1, 90):0000000}"))
            : Of(
                "null",
                "\"\"",
                "\" \"",
                "\"\\\\N\"",
                "\"tt123\"",
                "\"nm0000001\"",
                "\"tt0000001\"",
                "\"TT0000001\"",
                $"\" {kind}0000002 \"",
                $"\"{kind}00000003\"",
                $"\"{kind}99999999999999999999\"",
                "\"https://www.imdb.com/title/tt0000001\"",
                "\"tt0000001\\n\""
            );

    /// <summary>A list of up to four objects; now and then null, or with an empty object.</summary>
    public string List(Func<string> element) =>
        InHundred(8) ? "null" : $"[{string.Join(", ", Enumerable.Range(0, random.Next(5)).Select(_ => InHundred(4) ? "{}" : element()))}]";

    /// <summary>An object; a field is missing with a probability in percent.</summary>
    public string Object(int missing, params IEnumerable<(string Key, string Value)> fields) =>
        $"{{{string.Join(", ", fields.Where(_ => !InHundred(missing)).Select(field => $"\"{field.Key}\": {field.Value}"))}}}";
}
