namespace Cinelake.Jobs.Sql;

/// <summary>
/// What a SELECT says of its columns: the comment that ends the line on which a column of the last select has its name,
/// <c>cast(votes as bigint) as votes, -- IMDb votes of the title</c>. Of a union it is the first select's.
/// </summary>
internal static class ColumnComments
{
    /// <summary>By column what is said of it; a column without a comment is not among them.</summary>
    /// <param name="sql">The text as written.</param>
    public static IReadOnlyDictionary<string, string> Of(string sql)
    {
        var tokens = SqlTokens.Of(sql);
        var comments = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var (depth, inside, name) = (0, false, -1);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            depth +=
                token.Is('(') || token.Is('[') || token.Is('{') ? 1
                : token.Is(')') || token.Is(']') || token.Is('}') ? -1
                : 0;
            var isEnd = inside && depth == 0 && IsEnd(token, name < 0 ? default : tokens[name]);
            if (isEnd || (inside && depth == 0 && token.Is(',')))
                Note(tokens, name, comments);
            if (isEnd)
                return comments;
            if (!inside)
                inside = depth == 0 && token.Is("select");
            else if (!token.IsBlank)
                name = i;
        }
        Note(tokens, name, comments);
        return comments;
    }

    private static bool IsEnd(SqlToken token, SqlToken before) =>
        token.Is("union") || token.Is(';') || (token.Is("from") && before is not { Text: "distinct" });

    private static void Note(IReadOnlyList<SqlToken> tokens, int name, Dictionary<string, string> comments)
    {
        if (name < 0 || tokens[name].Kind is not (SqlTokenKind.Name or SqlTokenKind.QuotedName))
            return;
        var next = name + 1;
        while (
            next < tokens.Count
            && (
                tokens[next].Is(',')
                || (tokens[next].Kind is SqlTokenKind.Blank or SqlTokenKind.BlockComment && !tokens[next].Text.Contains('\n'))
            )
        )
            next++;
        var comment = next < tokens.Count && tokens[next].Kind == SqlTokenKind.LineComment ? tokens[next].Text.TrimStart('-').Trim() : "";
        if (comment.Length > 0)
            comments.TryAdd(tokens[name].Text.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal), comment);
    }
}
