using System.Text.RegularExpressions;

namespace Cinelake.Jobs.Sql;

/// <summary>Reads <c>macro name(parameter type, ...) returns type as expression;</c>, each below a comment.</summary>
internal sealed partial class MacroReader(SelectText file)
{
    private const string Form = "write 'macro name(parameter type, ...) returns type as expression;'";
    private readonly List<SqlToken> tokens = [.. SqlTokens.Of(file.Sql).Where(token => !IsPassedOver(token))];
    private int next;

    /// <summary>All macros, in their order.</summary>
    /// <exception cref="SelectException">The text is not a list of macros.</exception>
    public IReadOnlyList<SqlMacro> ReadAll()
    {
        var macros = new List<SqlMacro>();
        for (var comment = ReadComment(); next < tokens.Count; comment = ReadComment())
            macros.Add(ReadOne(comment));
        return macros;
    }

    private static bool IsPassedOver(SqlToken token) => token.Kind is SqlTokenKind.Blank or SqlTokenKind.BlockComment;

    /// <summary>The comment directly above what follows; an empty line ends one.</summary>
    private string ReadComment()
    {
        var lines = new List<string>();
        for (; next < tokens.Count && tokens[next].Kind == SqlTokenKind.LineComment; next++)
        {
            lines.Add(tokens[next].Text.TrimStart('-').Trim());
            var end = tokens[next].End;
            if (next + 1 < tokens.Count && file.Sql.AsSpan(end, tokens[next + 1].Start - end).Count('\n') > 1)
                lines.Clear();
        }
        return string.Join(' ', lines);
    }

    private SqlMacro ReadOne(string comment)
    {
        Expect(token => token.Is("macro"), $"a macro begins with the word macro: {Form}");
        var name = Expect(
            token => token.Kind == SqlTokenKind.Name && Lowercase().IsMatch(token.Text),
            "a macro's name consists of lower case letters, digits and _, and begins with a letter"
        );
        if (comment.Length == 0)
            throw Error(name, $"say in a comment above {name.Text} what it returns, also for NULL");
        Expect(token => token.Is('('), $"the name of a macro is followed by its parameters in brackets: {Form}");
        var parameters = ReadParameters(name.Text);
        Expect(token => token.Is("returns"), $"the parameters of {name.Text} are followed by the type that it returns: {Form}");
        var type = ReadType(name.Text, mayBeAny: false);
        Expect(token => token.Is("as"), $"the type that {name.Text} returns is followed by 'as' and its expression: {Form}");
        return new SqlMacro
        {
            File = file,
            Name = name.Text,
            Comment = comment,
            Parameters = [.. parameters.Select(parameter => parameter.Name)],
            Signature = string.Join(", ", parameters.Select(parameter => $"{parameter.Name} {parameter.Type}")),
            Type = type,
            Body = ReadBody(name),
            Head = Piece(name.Text, name),
        };
    }

    private List<(string Name, string Type)> ReadParameters(string macro)
    {
        var parameters = new List<(string Name, string Type)>();
        while (!(parameters.Count == 0 && next < tokens.Count && tokens[next].Is(')')))
        {
            var name = Expect(token => token.Kind == SqlTokenKind.Name, $"a parameter of {macro} needs a name and a type");
            if (parameters.Any(parameter => parameter.Name.Equals(name.Text, StringComparison.OrdinalIgnoreCase)))
                throw Error(name, $"{macro} has two parameters {name.Text}");
            parameters.Add((name.Text, ReadType(macro, mayBeAny: true)));
            if (Expect(token => token.Is(',') || token.Is(')'), $"the parameters of {macro} must be separated by commas").Is(')'))
                return parameters;
        }
        next++;
        return parameters;
    }

    private string ReadType(string macro, bool mayBeAny)
    {
        var first = Expect(token => token.Kind == SqlTokenKind.Name, $"{macro} lacks a type");
        var (start, end) = (first.Start, first.End);
        for (var depth = 0; next < tokens.Count; next++)
        {
            var token = tokens[next];
            if (token.Is('(') || token.Is('<'))
                depth++;
            else if (depth == 0)
                break;
            else if (token.Is(')') || token.Is('>'))
                depth--;
            end = token.End;
        }
        var type = file.Sql[start..end];
        return Type().IsMatch(type) && (mayBeAny || type != "any")
            ? type
            : throw Error(
                first,
                $"'{type}' cannot be a type of a macro: write string, int, bigint, double, boolean, date, decimal(precision,scale), "
                    + "array<...>, struct<...>, or any for a parameter"
            );
    }

    private IReadOnlyList<SqlPiece> ReadBody(SqlToken name)
    {
        var start = next;
        var depth = 0;
        for (; next < tokens.Count && !tokens[next].Is(';'); next++)
        {
            var token = tokens[next];
            depth +=
                token.Is('(') ? 1
                : token.Is(')') ? -1
                : 0;
            if (depth < 0)
                throw Error(token, $"this bracket of {name.Text} closes nothing");
        }
        if (next == tokens.Count)
            throw Error(name, $"the macro {name.Text} has no semicolon at its end");
        if (next == start)
            throw Error(tokens[next], $"the macro {name.Text} has no expression");
        if (depth > 0)
            throw Error(tokens[next], $"a bracket of {name.Text} is not closed");
        var (from, to) = (tokens[start].Start, tokens[next++].Start);
        return SqlPiece.OnOneLine(
            SqlTokens.Of(file.Sql[from..to]).Select(token => Piece(name.Text, token with { Start = token.Start + from }))
        );
    }

    private SqlPiece Piece(string macro, SqlToken token) =>
        new(token, new MacroPlace(macro, $"{file.Origin}:{SqlPosition.Of(file.Sql, token.Start).Line}", null));

    private SqlToken Expect(Func<SqlToken, bool> fits, string otherwise)
    {
        if (next < tokens.Count && fits(tokens[next]))
            return tokens[next++];
        throw SelectException.AtWritten(file, next < tokens.Count ? tokens[next].Start : file.Sql.TrimEnd().Length, null, otherwise, []);
    }

    private SelectException Error(SqlToken token, string what) => SelectException.AtWritten(file, token.Start, null, what, []);

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.None, 1000)]
    private static partial Regex Lowercase();

    [GeneratedRegex(
        "^(string|int|bigint|double|boolean|date|any|decimal[(][0-9]+, ?[0-9]+[)]|(array|struct)<.+>)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Type();
}
