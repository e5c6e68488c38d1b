namespace Cinelake.Tests.Golden;

/// <summary>A case: a line <c>== case name</c>, the text after it, and sections up to the next case.</summary>
public sealed record GoldenCase(string Name, string Text, IReadOnlyList<GoldenSection> Sections)
{
    /// <summary>The section with the expected rows, or null before it was first written.</summary>
    public GoldenSection? Gives => Sections.FirstOrDefault(section => section.Kind == "gives");
}
