namespace Cinelake.Jobs.Sql;

/// <summary>A call of a macro within a text.</summary>
/// <param name="Macro">The macro.</param>
/// <param name="Head">Its name in the text.</param>
/// <param name="Arguments">The arguments, each on one line and without comments.</param>
/// <param name="End">The index of the first piece after the call.</param>
internal sealed record MacroCall(SqlMacro Macro, SqlPiece Head, IReadOnlyList<IReadOnlyList<SqlPiece>> Arguments, int End)
{
    /// <summary>The call that begins at a piece; null if none does.</summary>
    /// <exception cref="SelectException">It is a call, but cannot be expanded.</exception>
    public static MacroCall? TryRead(
        IReadOnlyList<SqlPiece> pieces,
        int index,
        IReadOnlyDictionary<string, SqlMacro> macros,
        SelectText select
    )
    {
        var head = pieces[index];
        if (head.Token.Kind != SqlTokenKind.Name || !macros.TryGetValue(head.Token.Text, out var macro))
            return null;
        var bracket = Visible(pieces, index + 1, 1);
        if (
            bracket is null
            || !pieces[bracket.Value].Token.Is('(')
            || Visible(pieces, index - 1, -1) is { } dot && pieces[dot].Token.Is('.')
        )
            return null;
        var (arguments, end) = ReadArguments(pieces, bracket.Value + 1);
        if (end < 0)
            throw Error($"the bracket of {macro.Name}( is not closed");
        if (arguments.Count != macro.Parameters.Count)
            throw Error(
                $"the macro {macro.Name}({macro.Signature}) takes {Count(macro.Parameters.Count)}, here "
                    + $"{(arguments.Count == 1 ? "is" : "are")} {arguments.Count}"
            );
        if (arguments.FindIndex(argument => argument.Count == 0) is >= 0 and var empty)
            throw Error($"the argument {macro.Parameters[empty]} of {macro.Name} is empty");
        if (Visible(pieces, end, 1) is { } after && (pieces[after].Token.Is("over") || pieces[after].Token.Is("filter")))
            throw Error(
                $"the macro {macro.Name} is an expression and takes no {pieces[after].Token.Text}: put the condition or the window into "
                    + "its arguments or its body"
            );
        return new MacroCall(macro, head, arguments, end);

        SelectException Error(string what) => SelectException.AtWritten(select, head.Token.Start, head.From, what, []);
    }

    /// <summary>The macro's body with the arguments in place of the parameters, cast to the macro's type.</summary>
    public IReadOnlyList<SqlPiece> Substitute(IReadOnlyList<IReadOnlyList<SqlPiece>> arguments)
    {
        // An array's or a struct's type is written in another way on each engine, so that no cast to it is portable.
        var isCast = !Macro.Type.Contains('<', StringComparison.Ordinal);
        var result = new List<SqlPiece> { OfMacro(Macro.Head, isCast ? "cast(" : "(") };
        for (var i = 0; i < Macro.Body.Count; i++)
        {
            var piece = Macro.Body[i];
            var parameter = piece.Token.Kind == SqlTokenKind.Name && !IsFieldOrFunction(i) ? Macro.Position(piece.Token.Text) : -1;
            if (parameter < 0)
                result.Add(OfMacro(piece, piece.Token.Text));
            else
                result.AddRange([OfMacro(piece, "("), .. arguments[parameter], OfMacro(piece, ")")]);
        }
        result.Add(OfMacro(Macro.Head, isCast ? $" as {Macro.Type})" : ")"));
        return result;
    }

    private bool IsFieldOrFunction(int index) =>
        (Visible(Macro.Body, index - 1, -1) is { } before && Macro.Body[before].Token.Is('.'))
        || (Visible(Macro.Body, index + 1, 1) is { } after && Macro.Body[after].Token.Is('('));

    private SqlPiece OfMacro(SqlPiece piece, string text) =>
        new(new SqlToken(piece.Token.Kind, text, Head.Token.Start), piece.From! with { Caller = Head.From });

    private static string Count(int count) => count == 1 ? "1 argument" : $"{count} arguments";

    private static int? Visible(IReadOnlyList<SqlPiece> pieces, int index, int step)
    {
        while (index >= 0 && index < pieces.Count && pieces[index].Token.IsBlank)
            index += step;
        return index >= 0 && index < pieces.Count ? index : null;
    }

    /// <summary>The arguments after the opening bracket, and the index after the closing one, -1 if there is none.</summary>
    private static (List<IReadOnlyList<SqlPiece>> Arguments, int End) ReadArguments(IReadOnlyList<SqlPiece> pieces, int start)
    {
        var arguments = new List<IReadOnlyList<SqlPiece>>();
        var depth = 1;
        for (var i = start; i < pieces.Count; i++)
        {
            var token = pieces[i].Token;
            if (token.Is('(') || token.Is('[') || token.Is('{'))
                depth++;
            else if (token.Is(')') || token.Is(']') || token.Is('}'))
                depth--;
            if (depth > 1 || (depth == 1 && !token.Is(',')))
                continue;
            var argument = SqlPiece.OnOneLine(pieces.Skip(start).Take(i - start));
            if (depth == 1 || argument.Count > 0 || arguments.Count > 0)
                arguments.Add(argument);
            if (depth == 0)
                return (arguments, i + 1);
            start = i + 1;
        }
        return (arguments, -1);
    }
}
