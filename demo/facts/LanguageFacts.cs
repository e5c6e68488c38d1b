namespace Cinelake.Demo.Facts;

/// <summary>A language: ISO 639-1 code, its English name and its own.</summary>
internal sealed record LanguageFacts(string Code, string EnglishName, string Name);
