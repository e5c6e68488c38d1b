using System.Globalization;
using System.Text;

namespace Microsoft.Spark.Interop;

/// <summary>Py4J's answers: <c>!y</c> and a value, or <c>!x</c> and a failure.</summary>
internal static class GatewayAnswer
{
    /// <summary>Reads an answer's value.</summary>
    /// <param name="line">The answer; it is changed.</param>
    /// <param name="gateway">Owns the objects.</param>
    /// <param name="readText">Turns a text's UTF-8 into the value; null to make a string of it.</param>
    public static object? Read(Memory<byte> line, Gateway gateway, Func<ReadOnlyMemory<byte>, object?>? readText)
    {
        var answer = line.Span;
        if (answer is not [(byte)'!', (byte)'y', _, ..])
            return Failure(line);
        var value = answer[3..];
        return (char)answer[2] switch
        {
            'v' or 'n' => null,
            's' => readText is null ? Encoding.UTF8.GetString(Unescape(line[3..]).Span) : readText(Unescape(line[3..])),
            'i' => int.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            'L' => long.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            'b' => value.SequenceEqual("true"u8),
            'd' => double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture),
            'D' => decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture),
            'j' => Convert.FromBase64String(Encoding.ASCII.GetString(value)),
            _ => new JavaObject(gateway, nint.Parse(value[1..], CultureInfo.InvariantCulture)),
        };
    }

    private static GatewayFailure Failure(Memory<byte> line) =>
        line.Span.StartsWith("!xro"u8)
            ? new GatewayFailure("", nint.Parse(line.Span[4..], CultureInfo.InvariantCulture))
            : new GatewayFailure(Encoding.UTF8.GetString(Unescape(Message(line)).Span).Split('\n')[0], null);

    /// <summary>A message without the marks of a failure ("!x", or "!z" when the gateway itself failed) and of a text.</summary>
    private static Memory<byte> Message(Memory<byte> line) =>
        line.Span switch
        {
            [(byte)'!', (byte)'x' or (byte)'z', (byte)'s', ..] => line[3..],
            [(byte)'!', (byte)'x' or (byte)'z', ..] => line[2..],
            _ => line,
        };

    /// <summary>In place: a backslash stands before n, r and itself.</summary>
    private static Memory<byte> Unescape(Memory<byte> text)
    {
        var bytes = text.Span;
        var to = bytes.IndexOf((byte)'\\');
        if (to < 0)
            return text;
        for (var from = to; from < bytes.Length; from++)
        {
            bytes[to++] =
                bytes[from] != '\\'
                    ? bytes[from]
                    : bytes[++from] switch
                    {
                        (byte)'n' => (byte)'\n',
                        (byte)'r' => (byte)'\r',
                        var other => other,
                    };
        }
        return text[..to];
    }
}
