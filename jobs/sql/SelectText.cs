using System.Text;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Sql;

/// <summary>
/// One SELECT in the portable SQL of docs/sql.md, and where it was written, so that an engine's error can name that file and line.
/// Neither what is put around the text (to take some columns, to filter) nor macros shift the lines.
/// </summary>
/// <param name="Sql">The text that an engine runs: as written, but with the bodies of macros in place of their calls.</param>
/// <param name="Origin">The file it is from, as the user knows it, for example <c>models/refined/dim_title.sql</c>; or a word such as
/// <c>command line</c>.</param>
internal sealed record SelectText(string Sql, string Origin)
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>Text put before it.</summary>
    public string Before { get; init; } = "";

    /// <summary>Text put after it; begins with a line feed where the text may end in a comment.</summary>
    public string After { get; init; } = "";

    /// <summary>The text as its author wrote it.</summary>
    public string Written => Expansion?.Text ?? Sql;

    /// <summary>What is said of its columns, by name; a column of which nothing is said is not among them.</summary>
    public IReadOnlyDictionary<string, string> Descriptions { get; init; } = None;

    /// <summary>The whole statement.</summary>
    public string Text => Before + Sql + After;

    /// <summary>The way back from <see cref="Sql"/> to what was written; null for a text in which no macros were looked for.</summary>
    internal WrittenText? Expansion { get; init; }

    /// <summary>Columns with what is said of them here.</summary>
    public IReadOnlyList<TableColumn> Describe(IEnumerable<TableColumn> columns) =>
        [.. columns.Select(column => column with { Description = Descriptions.GetValueOrDefault(column.Name) })];

    /// <summary>The macros that may have been meant by the name of a function at a place of <see cref="Sql"/>, in UTF-8 bytes.</summary>
    internal IReadOnlyList<string> MacrosNear(int offset)
    {
        if (Expansion is null)
            return [];
        var bytes = Encoding.UTF8.GetBytes(Sql);
        var tokens = SqlTokens.Of(Encoding.UTF8.GetString(bytes.AsSpan(Math.Min(offset, bytes.Length))));
        return tokens is [{ Kind: SqlTokenKind.Name, Text: var name }, ..] ? NearNames.Of(name, Expansion.Macros) : [];
    }

    /// <summary>The same text with full names in place of short ones.</summary>
    internal SelectText WithNames(IReadOnlyList<TableReference> places, IReadOnlyDictionary<string, string> names)
    {
        var bytes = Encoding.UTF8.GetBytes(Sql);
        var texts = places.ToDictionary(
            place => Encoding.UTF8.GetCharCount(bytes, 0, place.Offset),
            place => (Func<string, string>)(name => PortableText.Name(names[place.Name]) + (place.HasAlias ? "" : $" as {name}"))
        );
        var pieces = Expansion?.Pieces ?? [.. SqlTokens.Of(Sql).Select(token => new SqlPiece(token, null))];
        var text = new WrittenText(Written, SqlPiece.Replace(pieces, texts), Expansion?.Macros ?? []);
        return this with { Sql = text.Expanded, Expansion = text };
    }

    /// <summary>The same text as a subquery: <c>select what from (...) as inner_select rest</c>.</summary>
    public SelectText Around(string what, string rest = "") =>
        this with
        {
            Before = $"select {what} from ({Before}",
            After = $"{After}\n) as inner_select {rest}",
        };
}
