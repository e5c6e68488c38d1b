namespace Cinelake.Jobs.Sql;

/// <summary>
/// One SELECT in the portable SQL of docs/sql.md, and where it was written, so that an engine's error can name that file and line.
/// What is put around the text (to take some columns, to filter) does not shift the lines.
/// </summary>
/// <param name="Sql">The text as written.</param>
/// <param name="Origin">The file it is from, as the user knows it, for example <c>models/refined/dim_title.sql</c>; or a word such as <c>command line</c>.</param>
public sealed record SelectText(string Sql, string Origin)
{
    /// <summary>Text put before it.</summary>
    public string Before { get; init; } = "";

    /// <summary>Text put after it; begins with a line feed where the text may end in a comment.</summary>
    public string After { get; init; } = "";

    /// <summary>The whole statement.</summary>
    public string Text => Before + Sql + After;

    /// <summary>The same text as a subquery: <c>select what from (...) as inner_select rest</c>.</summary>
    public SelectText Around(string what, string rest = "") =>
        this with
        {
            Before = $"select {what} from ({Before}",
            After = $"{After}\n) as inner_select {rest}",
        };
}
