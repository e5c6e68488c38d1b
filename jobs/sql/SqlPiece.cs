namespace Cinelake.Jobs.Sql;

/// <summary>A token of an expanded text, and where it comes from.</summary>
/// <param name="Token">The token; its start is the place in the text as written, for one from a macro, that of the macro's call.</param>
/// <param name="From">The macro's line it comes from; null when the author of the SELECT wrote it.</param>
internal readonly record struct SqlPiece(SqlToken Token, MacroPlace? From)
{
    /// <summary>Whether it replaces another text of the author's: all of it has that text's place.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>The pieces with other texts for those that begin at some places of the expanded text.</summary>
    public static IEnumerable<SqlPiece> Replace(IEnumerable<SqlPiece> pieces, IReadOnlyDictionary<int, Func<string, string>> texts)
    {
        var start = 0;
        foreach (var piece in pieces)
        {
            yield return texts.TryGetValue(start, out var text)
                ? piece with
                {
                    Token = piece.Token with { Text = text(piece.Token.Text) },
                    IsReplaced = true,
                }
                : piece;
            start += piece.Token.Text.Length;
        }
    }

    /// <summary>The same pieces with one blank for each run of blanks, line feeds and comments, and none at the ends.</summary>
    public static IReadOnlyList<SqlPiece> OnOneLine(IEnumerable<SqlPiece> pieces)
    {
        var result = new List<SqlPiece>();
        SqlPiece? blank = null;
        foreach (var piece in pieces)
        {
            if (piece.Token.IsBlank)
            {
                blank ??= piece with { Token = piece.Token with { Kind = SqlTokenKind.Blank, Text = " " } };
                continue;
            }
            if (blank is { } between && result.Count > 0)
                result.Add(between);
            blank = null;
            result.Add(piece);
        }
        return result;
    }
}
