using System.Text;

namespace Cinelake.Jobs.Engines.DuckDb;

/// <summary>Names and texts as DuckDB's SQL writes them.</summary>
internal static class DuckDbText
{
    /// <summary>A name in double quotes.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    /// <summary>A text in single quotes.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''")}'";

    /// <summary>A list of texts.</summary>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Literal))}]";

    /// <summary>The UTF-8 bytes of a text; DuckDB counts positions in them.</summary>
    public static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
