namespace Cinelake.Lake;

/// <summary>A landed file that is taken out of what is built. Its bytes stay, and it can be restored.</summary>
/// <param name="Path">The file's path, as it landed.</param>
/// <param name="Why">The reason, in the words of whoever took it out.</param>
public sealed record Retraction(string Path, string Why);
