namespace Cinelake.Lake;

/// <summary>A parameter as a study's file declares it.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type"><c>int</c>, <c>double</c>, <c>text</c> or <c>texts</c>.</param>
/// <param name="Default">Its value when none is given, as written on the command line: a list is comma-separated. Null is unknown.</param>
/// <param name="Description">What it does.</param>
/// <param name="Values">The texts it may be; empty when any will do.</param>
public sealed record ParameterDeclaration(
    string Place,
    string Name,
    string Type,
    string? Default,
    string Description,
    IReadOnlyList<string> Values
);
