namespace Cinelake.Jobs.Sql;

/// <summary>
/// Takes a SQL text apart, so that names in it can be told from the same letters in a string or a comment. All tokens together are the
/// text. A string, name or comment that is not closed extends to the end of the text, for the engine's parser to refuse.
/// </summary>
internal static class SqlTokens
{
    /// <summary>The tokens of a text.</summary>
    public static IReadOnlyList<SqlToken> Of(string sql)
    {
        var tokens = new List<SqlToken>();
        for (var start = 0; start < sql.Length; )
        {
            var (kind, end) = Next(sql, start);
            tokens.Add(new SqlToken(kind, sql[start..end], start));
            start = end;
        }
        return tokens;
    }

    private static (SqlTokenKind Kind, int End) Next(string sql, int start)
    {
        var (first, second) = (sql[start], start + 1 < sql.Length ? sql[start + 1] : '\0');
        return first switch
        {
            '-' when second == '-' => (SqlTokenKind.LineComment, EndOfLine(sql, start)),
            '/' when second == '*' => (SqlTokenKind.BlockComment, EndOfBlock(sql, start)),
            '\'' => (SqlTokenKind.Text, EndOfQuoted(sql, start)),
            '"' => (SqlTokenKind.QuotedName, EndOfQuoted(sql, start)),
            _ when char.IsWhiteSpace(first) => (SqlTokenKind.Blank, While(sql, start, char.IsWhiteSpace)),
            _ when IsDigit(first) || (first == '.' && IsDigit(second)) => (SqlTokenKind.Number, EndOfNumber(sql, start)),
            _ when IsLetter(first) => (
                SqlTokenKind.Name,
                While(sql, start, letter => IsLetter(letter) || IsDigit(letter) || letter == '$')
            ),
            _ => (SqlTokenKind.Sign, start + 1),
        };
    }

    private static bool IsDigit(char letter) => char.IsAsciiDigit(letter);

    // For the engines' parsers, everything that is not ASCII is a letter.
    private static bool IsLetter(char letter) => char.IsAsciiLetter(letter) || letter == '_' || letter > 127;

    private static int While(string sql, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < sql.Length && belongs(sql[end]))
            end++;
        return end;
    }

    private static int EndOfLine(string sql, int start) => While(sql, start, letter => letter != '\n');

    private static int EndOfQuoted(string sql, int start)
    {
        var quote = sql[start];
        for (var i = start + 1; i < sql.Length; i++)
        {
            if (sql[i] != quote)
                continue;
            if (i + 1 < sql.Length && sql[i + 1] == quote)
                i++;
            else
                return i + 1;
        }
        return sql.Length;
    }

    private static int EndOfBlock(string sql, int start)
    {
        var depth = 0;
        for (var i = start; i + 1 < sql.Length; i++)
        {
            var isEnd = sql[i] == '*' && sql[i + 1] == '/';
            if (!isEnd && !(sql[i] == '/' && sql[i + 1] == '*'))
                continue;
            depth += isEnd ? -1 : 1;
            i++;
            if (depth == 0)
                return i + 1;
        }
        return sql.Length;
    }

    private static int EndOfNumber(string sql, int start)
    {
        var end = While(sql, start, letter => IsDigit(letter) || letter == '.');
        if (end < sql.Length && sql[end] is 'e' or 'E')
        {
            var digits = end + 1 < sql.Length && sql[end + 1] is '+' or '-' ? end + 2 : end + 1;
            if (digits < sql.Length && IsDigit(sql[digits]))
                return While(sql, digits, IsDigit);
        }
        return end;
    }
}
