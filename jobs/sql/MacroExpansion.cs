namespace Cinelake.Jobs.Sql;

/// <summary>Puts macros' bodies in place of their calls.</summary>
/// <param name="select">The text with the calls.</param>
/// <param name="macros">The macros that there are, by name.</param>
internal sealed class MacroExpansion(SelectText select, IReadOnlyDictionary<string, SqlMacro> macros)
{
    /// <summary>The text with the bodies in it. An expansion takes one line, so the lines after it keep their numbers.</summary>
    /// <exception cref="SelectException">A call cannot be expanded; the message says where.</exception>
    public SelectText Run()
    {
        var written = SqlTokens.Of(select.Sql).Select(token => new SqlPiece(token, null)).ToList();
        var text = new WrittenText(select.Sql, Expand(written, keepsLines: true), [.. macros.Keys]);
        return select with { Sql = text.Expanded, Expansion = text };
    }

    /// <summary>Checks the calls in a macro's body, of which <c>select</c> is the file.</summary>
    public void Check(SqlMacro macro) => Expand([.. macro.Body.Select(piece => piece with { From = null })], keepsLines: false);

    private List<SqlPiece> Expand(IReadOnlyList<SqlPiece> pieces, bool keepsLines)
    {
        var result = new List<SqlPiece>();
        for (var i = 0; i < pieces.Count; )
        {
            if (MacroCall.TryRead(pieces, i, macros, select) is not { } call)
            {
                result.Add(pieces[i++]);
                continue;
            }
            var expanded = Expand(
                call.Substitute([.. call.Arguments.Select(argument => Expand(argument, keepsLines: false))]),
                keepsLines: false
            );
            result.AddRange(expanded);
            if (keepsLines && Lines(pieces.Skip(i).Take(call.End - i)) - Lines(expanded) is > 0 and var lost)
                result.Add(new SqlPiece(new SqlToken(SqlTokenKind.Blank, new string('\n', lost), call.Head.Token.Start), null));
            i = call.End;
        }
        return result;
    }

    private static int Lines(IEnumerable<SqlPiece> pieces) => pieces.Sum(piece => piece.Token.Text.AsSpan().Count('\n'));
}
