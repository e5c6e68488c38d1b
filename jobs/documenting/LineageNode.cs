namespace Cinelake.Jobs.Documenting;

/// <summary>A table's box in the graph, in pixels.</summary>
/// <param name="Table">The table.</param>
/// <param name="Number">Its number, after which classes are named, because a name may contain anything.</param>
/// <param name="Column">Its layer's number.</param>
/// <param name="X">The left edge.</param>
/// <param name="Y">The upper edge.</param>
/// <param name="Width">The width.</param>
internal sealed record LineageNode(DocumentedTable Table, int Number, int Column, int X, int Y, int Width)
{
    /// <summary>The height of every box.</summary>
    public const int Height = 22;

    /// <summary>The middle of its left and right edges.</summary>
    public int Middle => Y + (Height / 2);

    /// <summary>The right edge.</summary>
    public int Right => X + Width;
}
