namespace Cinelake.Terminal;

/// <summary>One row below another: a line <c>column: value</c> for each column, and the row's number where there are several.</summary>
internal static class VerticalRows
{
    private const int Indent = 2;

    /// <summary>The lines.</summary>
    /// <param name="result">The rows.</param>
    /// <param name="width">The terminal's width in cells, at which values continue on the next line; null: they do not.</param>
    public static IEnumerable<string> Lines(Result result, int? width)
    {
        var names = result.Columns.Select(name => $"{CellText.Printable(name)}: ").ToList();
        var nameWidth = names.Count == 0 ? 0 : names.Max(CellText.Width);
        for (var row = 0; row < result.Rows.Count; row++)
        {
            yield return "";
            if (result.Rows.Count > 1)
                yield return $"row {row + 1}";
            for (var column = 0; column < names.Count; column++)
            {
                foreach (var line in Field(names[column], CellText.Printable(result.Rows[row][column]), nameWidth, width))
                    yield return line;
            }
        }
        yield return "";
    }

    private static IEnumerable<string> Field(string name, string value, int nameWidth, int? width)
    {
        if (width is null)
            return [$"{CellText.Padded(name, nameWidth, onRight: false)}{value}".TrimEnd()];
        // Names that would take more than half of the line go above their values.
        if (nameWidth > width / 2)
            return CellText
                .Lines(name, width.Value)
                .Concat(CellText.Lines(value, Math.Max(2, width.Value - Indent)).Select(line => new string(' ', Indent) + line));
        return CellText
            .Lines(value, width.Value - nameWidth)
            .Select((line, index) => (CellText.Padded(index == 0 ? name : "", nameWidth, onRight: false) + line).TrimEnd());
    }
}
