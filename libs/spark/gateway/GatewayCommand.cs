using System.Globalization;
using System.Text;

namespace Microsoft.Spark.Interop;

/// <summary>Py4J's commands as text: parts that end with a line feed, and <c>e</c> at the end.</summary>
internal static class GatewayCommand
{
    /// <summary>A call of an object's method.</summary>
    public static string Call(nint target, string method, IEnumerable<object?> arguments) =>
        $"c\no{target}\n{method}\n{Arguments(arguments)}e\n";

    /// <summary>A call of a class's static method. <c>z:</c> marks a class rather than an object.</summary>
    public static string CallStatic(string type, string method, IEnumerable<object?> arguments) =>
        $"c\nz:{type}\n{method}\n{Arguments(arguments)}e\n";

    /// <summary>A new object.</summary>
    public static string Construct(string type, IEnumerable<object?> arguments) => $"i\n{type}\n{Arguments(arguments)}e\n";

    /// <summary>A new empty array of strings.</summary>
    public const string EmptyStringArray = "a\nc\nsjava.lang.String\ni0\ne\n";

    /// <summary>The length of an array.</summary>
    public static string Length(nint array) => $"a\ne\no{array}\ne\n";

    /// <summary>An element of an array.</summary>
    public static string Element(nint array, int index) => string.Create(CultureInfo.InvariantCulture, $"a\ng\no{array}\ni{index}\ne\n");

    /// <summary>Frees an object; no error for one that is free already.</summary>
    public static string Free(nint id) => $"m\nd\no{id}\ne\n";

    /// <summary>The stack trace of a thrown exception.</summary>
    public static string StackTrace(nint thrown) => $"p\nro{thrown}\ne\n";

    private static string Arguments(IEnumerable<object?> arguments)
    {
        var text = new StringBuilder();
        foreach (var argument in arguments)
            text.Append(Argument(argument)).Append('\n');
        return text.ToString();
    }

    private static string Argument(object? value) =>
        value switch
        {
            null => "n",
            // An unescaped CR would end the part.
            string text => "s" + text.Replace("\\", "\\\\").Replace("\r", "\\r").Replace("\n", "\\n"),
            bool flag => flag ? "btrue" : "bfalse",
            int number => string.Create(CultureInfo.InvariantCulture, $"i{number}"),
            long number => string.Create(CultureInfo.InvariantCulture, $"L{number}"),
            double number => "d" + Double(number),
            JavaObject item => $"ro{item.Id}",
            _ => throw new ArgumentException($"a {value.GetType()} cannot be passed to the JVM", nameof(value)),
        };

    private static string Double(double number) =>
        number switch
        {
            double.PositiveInfinity => "Infinity",
            double.NegativeInfinity => "-Infinity",
            _ => number.ToString("R", CultureInfo.InvariantCulture),
        };
}
