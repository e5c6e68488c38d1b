namespace Cinelake.Tests.Golden;

/// <summary>What follows a line <c>== kind argument</c>.</summary>
public sealed record GoldenSection(string Kind, string Argument, string Text);
