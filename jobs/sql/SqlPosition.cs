namespace Cinelake.Jobs.Sql;

/// <summary>A place in a SQL text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in characters (code points).</param>
/// <param name="LineText">The whole line.</param>
internal readonly record struct SqlPosition(int Line, int Column, string LineText)
{
    /// <summary>The place of a 0-based index in UTF-16 units.</summary>
    public static SqlPosition Of(string sql, int index)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var before = sql.AsSpan(0, index);
        var lineStart = before.LastIndexOf('\n') + 1;
        var lineEnd = sql.IndexOf('\n', lineStart);
        var column = 1;
        foreach (var _ in before[lineStart..].EnumerateRunes())
            column++;
        return new SqlPosition(before.Count('\n') + 1, column, sql[lineStart..(lineEnd < 0 ? sql.Length : lineEnd)].TrimEnd('\r'));
    }

    /// <summary>The line with its number, and below it a mark under the place.</summary>
    public string Show()
    {
        var margin = $"  {Line} | ";
        var indent = LineText.EnumerateRunes().Take(Column - 1).Select(rune => rune.Value == '\t' ? '\t' : ' ');
        return $"{margin}{LineText}\n{new string(' ', margin.Length)}{string.Concat(indent)}^";
    }
}
