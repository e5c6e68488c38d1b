namespace Cinelake.Jobs.Sql;

/// <summary>The text as written before its expansion, and the way back to it.</summary>
internal sealed class WrittenText
{
    private readonly List<(int Start, SqlPiece Piece)> pieces = [];

    /// <summary>Joins the pieces of an expanded text.</summary>
    public WrittenText(string text, IEnumerable<SqlPiece> expanded, IReadOnlyCollection<string> macros)
    {
        (Text, Macros) = (text, macros);
        var length = 0;
        foreach (var piece in expanded)
        {
            pieces.Add((length, piece));
            length += piece.Token.Text.Length;
        }
        Expanded = string.Concat(pieces.Select(entry => entry.Piece.Token.Text));
    }

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>The text with the macros' bodies in it.</summary>
    public string Expanded { get; }

    /// <summary>The pieces of <see cref="Expanded"/>.</summary>
    public IEnumerable<SqlPiece> Pieces => pieces.Select(entry => entry.Piece);

    /// <summary>The names of all macros.</summary>
    public IReadOnlyCollection<string> Macros { get; }

    /// <summary>
    /// Where in <see cref="Text"/> a place of <see cref="Expanded"/> was written; of what a macro brought in, the place of its call, and
    /// the macro's line.
    /// </summary>
    public (int Index, MacroPlace? From) Find(int index)
    {
        var (low, high) = (0, pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = pieces[middle].Start <= index ? (middle, high) : (low, middle - 1);
        }
        if (pieces.Count == 0)
            return (0, null);
        var (start, piece) = pieces[low];
        return piece.From is null && !piece.IsReplaced
            ? (Math.Min(piece.Token.Start + index - start, Text.Length), null)
            : (piece.Token.Start, piece.From);
    }
}
