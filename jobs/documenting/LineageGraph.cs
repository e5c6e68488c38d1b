using System.Globalization;
using System.Text;

namespace Cinelake.Jobs.Documenting;

/// <summary>
/// Draws the graph as SVG, with the rules that highlight a table's neighborhood while it is pointed at, focused or chosen.
/// </summary>
internal sealed class LineageGraph(Documentation documentation)
{
    private readonly LineageLayout layout = LineageLayout.Of(documentation);

    /// <summary>The picture.</summary>
    public Markup Draw()
    {
        var heads = layout.Columns.Select(column => Markup.Of($"<text class=\"layer\" x=\"{column.X}\" y=\"18\">{column.Name}</text>"));
        return Markup.Of(
            $"""
            <svg viewBox="0 0 {layout.Width} {layout.Height}" width="{layout.Width}" height="{layout.Height}" role="group" aria-label="Which table is made from which, from Raw to the answers">
            {Markup.Join(heads)}
            <g class="edges" aria-hidden="true">
            {Markup.Join(layout.Edges.Select(Edge))}
            </g>
            {Markup.Join(layout.Nodes.Select(Box))}
            </svg>
            """
        );
    }

    /// <summary>The rules, which contain only numbers.</summary>
    public string Style()
    {
        var style = new StringBuilder();
        foreach (var node in layout.Nodes)
            style.Append(
                CultureInfo.InvariantCulture,
                $"svg:has(.n{node.Number}:is(:hover,:focus-visible)) :is(.e{node.Number},.m{node.Number}){{--near:1}}\n"
            );
        return style.ToString();
    }

    private static Markup Edge((LineageNode From, LineageNode To) edge)
    {
        var (from, to) = edge;
        var classes = $"e{from.Number} e{to.Number}";
        var bulge = Bulge(from, to);
        // Within a column the line goes around on its left.
        var (start, first, second) =
            from.Column == to.Column ? (from.X, from.X - bulge, to.X - bulge) : (from.Right, from.Right + 60, to.X - 60);
        return Markup.Of(
            $"<path class=\"{classes}\" d=\"M{start} {from.Middle}C{first} {from.Middle} {second} {to.Middle} {to.X} {to.Middle}\"/>"
        );
    }

    private static int Bulge(LineageNode from, LineageNode to) => Math.Min(90, 20 + (Math.Abs(from.Y - to.Y) / 6));

    private Markup Box(LineageNode node)
    {
        var near = layout
            .Edges.Where(edge => edge.From == node || edge.To == node)
            .Select(edge => edge.From == node ? edge.To.Number : edge.From.Number)
            .Append(node.Number)
            .Distinct()
            .Order();
        var classes =
            $"n{node.Number} {string.Join(' ', near.Select(number => string.Create(CultureInfo.InvariantCulture, $"m{number}")))}";
        return Markup.Of(
            $"""
            <a class="{classes}" href="#{Markup.AnchorOf(
                node.Table.Name
            )}"><title>{node.Table.Purpose}</title><rect class="{node.Table.Layer.ToLowerInvariant()}" x="{node.X}" y="{node.Y}" width="{node.Width}" height="{LineageNode.Height}" rx="4"/><text x="{node.X
                + 8}" y="{node.Y + 15}">{node.Table.Name}</text></a>
            """
        );
    }
}
