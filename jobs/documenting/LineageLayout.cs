namespace Cinelake.Jobs.Documenting;

/// <summary>Lays the graph out: one column per layer, in each column a table after those it reads, answers by study.</summary>
internal sealed class LineageLayout
{
    private const int Top = 34;
    private const int Step = LineageNode.Height + 6;
    private const int Between = 120;
    private const int Letter = 7;

    private LineageLayout(IReadOnlyList<LineageNode> nodes, IReadOnlyList<(string Name, int X)> columns)
    {
        Nodes = nodes;
        Columns = columns;
        Edges =
        [
            .. from node in nodes
            from other in nodes
            where node.Table.Reads.Contains(other.Table.Name, StringComparer.OrdinalIgnoreCase)
            select (other, node),
        ];
    }

    /// <summary>The boxes.</summary>
    public IReadOnlyList<LineageNode> Nodes { get; }

    /// <summary>The layers' names and left edges.</summary>
    public IReadOnlyList<(string Name, int X)> Columns { get; }

    /// <summary>Which box is read by which.</summary>
    public IReadOnlyList<(LineageNode From, LineageNode To)> Edges { get; }

    /// <summary>The graph's width.</summary>
    public int Width => Nodes.Select(node => node.Right).DefaultIfEmpty(0).Max() + 4;

    /// <summary>The graph's height.</summary>
    public int Height => Nodes.Select(node => node.Y + LineageNode.Height).DefaultIfEmpty(0).Max() + 4;

    /// <summary>Lays out.</summary>
    public static LineageLayout Of(Documentation documentation)
    {
        var nodes = new List<LineageNode>();
        var columns = new List<(string, int)>();
        var longest = Documentation.Layers.Max(layer => documentation.Of(layer).Count());
        var x = 4;
        foreach (var layer in Documentation.Layers)
        {
            var tables = layer == "Raw" ? InOrderOfReaders(documentation) : documentation.Of(layer).ToList();
            if (tables.Count == 0)
                continue;
            var width = (tables.Max(table => table.Name.Length) * Letter) + 20;
            var step = Math.Min(Step * 2, Step * longest / tables.Count);
            var y = Top;
            columns.Add((layer, x));
            foreach (var table in tables)
            {
                nodes.Add(new LineageNode(table, nodes.Count, columns.Count - 1, x, y, width));
                y += step;
            }
            x += width + Between;
        }
        return new LineageLayout(nodes, columns);
    }

    private static List<DocumentedTable> InOrderOfReaders(Documentation documentation)
    {
        var trusted = documentation.Of("Trusted").SelectMany(table => table.Reads).ToList();
        return documentation.Of("Raw").OrderBy(source => trusted.IndexOf(source.Name)).ToList();
    }
}
