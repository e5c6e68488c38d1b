using System.Text;

namespace Cinelake.Jobs.Sql;

/// <summary>A place in a SQL text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in characters (code points).</param>
/// <param name="LineText">The whole line.</param>
public readonly record struct SqlPosition(int Line, int Column, string LineText)
{
    /// <summary>The place of a 0-based offset in UTF-8 bytes; an offset at or beyond the end is the place after the last visible character.</summary>
    public static SqlPosition OfUtf8(string sql, int offset)
    {
        var bytes = Encoding.UTF8.GetBytes(sql);
        var visible = Encoding.UTF8.GetByteCount(sql.TrimEnd());
        var before = Encoding.UTF8.GetString(bytes, 0, offset >= bytes.Length ? visible : offset);
        var lineStart = before.LastIndexOf('\n') + 1;
        var lineEnd = sql.IndexOf('\n', lineStart);
        var line = before.AsSpan().Count('\n') + 1;
        var column = before.AsSpan(lineStart).ToString().EnumerateRunes().Count() + 1;
        return new SqlPosition(line, column, sql[lineStart..(lineEnd < 0 ? sql.Length : lineEnd)].TrimEnd('\r'));
    }

    /// <summary>The line with its number, and below it a mark under the place.</summary>
    public string Show()
    {
        var margin = $"  {Line} | ";
        var indent = LineText.EnumerateRunes().Take(Column - 1).Select(rune => rune.Value == '\t' ? '\t' : ' ');
        return $"{margin}{LineText}\n{new string(' ', margin.Length)}{string.Concat(indent)}^";
    }
}
