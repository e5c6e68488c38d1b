namespace Cinelake.Terminal;

/// <summary>
/// A table as wide as a terminal. Numbers, dates and column names are never broken, texts go into at most three lines of at least sixteen
/// cells (or as wide as they are); the columns that still do not fit are named below.
/// </summary>
internal sealed class FittedTable
{
    private const int Margin = 2;
    private const int Gap = 3;
    private const int LeastText = 16;
    private const int MostLines = 3;
    private readonly Result result;
    private readonly int width;
    private readonly List<int> widths;
    private bool isCut;

    /// <summary>Lays a result out.</summary>
    /// <param name="result">The rows.</param>
    /// <param name="width">The terminal's width in cells.</param>
    public FittedTable(Result result, int width)
    {
        this.result = result;
        this.width = Math.Max(width, Margin + LeastText);
        var natural = Enumerable.Range(0, result.Columns.Count).Select(Natural).ToList();
        widths = Fit(natural, natural.Select(Least).ToList());
        Lines = [.. Table(), .. Notes()];
    }

    /// <summary>The lines: the table and the notes below it.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Whether all columns are shown and no text is cut.</summary>
    public bool IsWhole => widths.Count == result.Columns.Count && !isCut;

    private int Natural(int column) =>
        result.Rows.Select(row => CellText.Width(CellText.Printable(row[column]))).Append(CellText.Width(result.Columns[column])).Max();

    private int Least(int natural, int column) =>
        result.Rows.Any(row => CellText.IsBreakable(row[column]))
            ? Math.Min(natural, Math.Max(LeastText, CellText.Width(result.Columns[column])))
            : natural;

    /// <summary>The widths of the columns that fit: first the least for each, then what is left to the narrowest that need more.</summary>
    private List<int> Fit(List<int> natural, List<int> least)
    {
        var taken = new List<int>();
        var left = width - Margin;
        foreach (var need in least)
        {
            // One column is better than none.
            var cells = taken.Count == 0 ? Math.Min(need, left) : need + Gap;
            if (cells > left)
                break;
            taken.Add(Math.Min(need, left));
            left -= cells;
        }
        for (; left > 0; left--)
        {
            var wanting = Enumerable.Range(0, taken.Count).Where(column => taken[column] < natural[column]).ToList();
            if (wanting.Count == 0)
                break;
            taken[wanting.MinBy(column => taken[column])]++;
        }
        return taken;
    }

    private IEnumerable<string> Table()
    {
        var total = Margin + widths.Sum() + Gap * (widths.Count - 1) + Margin;
        string[] head =
        [
            "",
            .. Row(result.Columns.Select(name => (object?)name).ToList(), isHead: true),
            new string('─', Math.Min(width, total)),
        ];
        return head.Concat(result.Rows.SelectMany(row => Row(row, isHead: false))).Append("");
    }

    private List<string> Row(IReadOnlyList<object?> row, bool isHead)
    {
        var cells = widths.Select((cells, column) => Cell(CellText.Printable(row[column]), cells, isHead)).ToList();
        var lines = new List<string>();
        for (var line = 0; line < cells.Max(cell => cell.Count); line++)
        {
            var texts = widths
                .Select((cells, column) => (Cells: cells, column))
                .Select(place =>
                    CellText.Padded(line < cells[place.column].Count ? cells[place.column][line] : "", place.Cells, IsOnRight(place.column))
                );
            lines.Add((new string(' ', Margin) + string.Join(new string(' ', Gap), texts)).TrimEnd());
        }
        return lines;
    }

    private IReadOnlyList<string> Cell(string text, int cells, bool isHead)
    {
        var lines = CellText.Lines(text, cells);
        if (isHead || lines.Count <= MostLines)
            return lines;
        isCut = true;
        var last = CellText.Lines(lines[MostLines - 1], cells - 1)[0];
        return [.. lines.Take(MostLines - 1), $"{last}…"];
    }

    private bool IsOnRight(int column) => result.Rows.Any(row => CellText.IsNumber(row[column]));

    private IEnumerable<string> Notes()
    {
        var hidden = result.Columns.Skip(widths.Count).ToList();
        if (hidden.Count > 0)
            return CellText.Lines(
                $"{hidden.Count} more {(hidden.Count == 1 ? "column" : "columns")}: "
                    + $"{string.Join(", ", hidden.Select(CellText.Printable))}. --wide prints all of them, --vertical one row below "
                    + "another.",
                width
            );
        return isCut ? CellText.Lines("Texts that end with … are cut: --vertical and --wide print them whole.", width) : [];
    }
}
