namespace Cinelake.Tests.Odd;

/// <summary>A file to be landed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What is in it.</param>
/// <param name="Landing">The arguments that say what it is: <c>csv --kind movies --date 2024-01-02</c>.</param>
internal sealed record OddFile(string Name, string Text, IReadOnlyList<string> Landing);
