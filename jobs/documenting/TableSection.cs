using Cinelake.Jobs.Studies;

namespace Cinelake.Jobs.Documenting;

/// <summary>One table's part of the page, closed until it is chosen.</summary>
internal sealed class TableSection(Documentation documentation)
{
    /// <summary>The part.</summary>
    public Markup Of(DocumentedTable table)
    {
        // The target lies inside, so that a browser opens the part when a link leads there.
        return Markup.Of(
            $"""
            <details class="table {table.Layer.ToLowerInvariant()}">
            <summary><code>{table.Name}</code> <span class="count">{Count(
                table.Rows
            )}</span> <span class="purpose">{table.Purpose}</span></summary>
            <div class="body" id="{Markup.AnchorOf(table.Name)}">
            <dl>{Fact("Source", table.Source)}{Fact("Grain", table.Grain)}{Fact("Key", string.Join(", ", table.Key))}{Fact("State", table.State)}</dl>
            {Lineage(table)}
            {Grid(
                "Columns",
                ["column", "type", "what it holds"],
                table.Columns.Select(column =>
                    Row(Code(column.Name), Code(column.Type.Length > 0 ? column.Type : "as its source"), Markup.Of($"{column.Description}"))
                )
            )}
            {Grid(
                "Tests",
                ["must hold", "last state"],
                table.Tests.Select(test =>
                    Row(Markup.Of($"<code>{test.Name}</code> {test.Purpose}"), Markup.Of($"<span class=\"state\">{test.State}</span>"))
                )
            )}
            {Parameters(table.Parameters)}
            {Grid(
                table.Layer == "Raw" ? "Files" : "Parts",
                ["name", "rows"],
                table.Parts.Select(part => Row(Code(part.Name), Markup.Of($"{part.Rows:N0}")))
            )}
            <details class="text"><summary>{table.Origin}</summary><pre><code>{table.Text}</code></pre></details>
            </div>
            </details>
            """
        );
    }

    /// <summary>Parameters as a table; nothing when there are none.</summary>
    public static Markup Parameters(IReadOnlyList<StudyParameter> parameters) =>
        Grid(
            "Parameters",
            ["parameter", "type", "default", "what it does"],
            parameters.Select(parameter =>
                Row(
                    Code(parameter.Name),
                    Code(parameter.Type),
                    Code(parameter.Default ?? "unknown"),
                    Markup.Of(
                        $"{parameter.Description}{(parameter.Values.Count > 0 ? $" One of: {string.Join(", ", parameter.Values)}." : "")}"
                    )
                )
            )
        );

    /// <summary>A link to a table's part.</summary>
    public static Markup Link(DocumentedTable table) =>
        Markup.Of($"<a class=\"{table.Layer.ToLowerInvariant()}\" href=\"#{Markup.AnchorOf(table.Name)}\">{table.Name}</a>");

    private static Markup Code(string text) => Markup.Of($"<code>{text}</code>");

    private static Markup Count(long? rows) =>
        rows is { } number ? Markup.Of($"{number:N0} {(number == 1 ? "row" : "rows")}") : Markup.Of($"no rows yet");

    private static Markup Fact(string name, string text) =>
        text.Length == 0 ? Markup.None : Markup.Of($"<div><dt>{name}</dt><dd>{text}</dd></div>");

    private static Markup Row(params Markup[] cells) =>
        Markup.Of($"<tr>{Markup.Join(cells.Select(cell => Markup.Of($"<td>{cell}</td>")), "")}</tr>");

    private static Markup Grid(string title, IReadOnlyList<string> heads, IEnumerable<Markup> rows)
    {
        var lines = rows.ToList();
        return lines.Count == 0
            ? Markup.None
            : Markup.Of(
                $"""
                <h4>{title}</h4>
                <div class="scroll"><table><thead><tr>{Markup.Join(
                    heads.Select(head => Markup.Of($"<th scope=\"col\">{head}</th>")),
                    ""
                )}</tr></thead><tbody>
                {Markup.Join(lines)}
                </tbody></table></div>
                """
            );
    }

    private Markup Lineage(DocumentedTable table)
    {
        var reads = documentation.Tables.Where(other => table.Reads.Contains(other.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        var readers = documentation.ReadersOf(table).ToList();
        return Markup.Of(
            $"""
            <div class="lineage">{Neighbours(
                "Made from",
                reads
            )}<div class="self"><span class="arrow" aria-hidden="true">&rarr;</span> <code>{table.Name}</code> <span class="arrow" aria-hidden="true">&rarr;</span></div>{Neighbours(
                "Read by",
                readers
            )}</div>
            """
        );
    }

    private static Markup Neighbours(string title, List<DocumentedTable> tables) =>
        Markup.Of(
            $"""
            <div><h4>{title}</h4><ul class="links">{Markup.Join(tables.Select(table => Markup.Of($"<li>{Link(table)}</li>")), "")}{(
                tables.Count == 0 ? Markup.Of($"<li class=\"none\">nothing</li>") : Markup.None
            )}</ul></div>
            """
        );
}
