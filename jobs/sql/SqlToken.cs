namespace Cinelake.Jobs.Sql;

/// <summary>A piece of a SQL text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, quotes and all.</param>
/// <param name="Start">Where in the whole text it begins, 0-based, in UTF-16 units.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text, int Start)
{
    /// <summary>Where it ends: the place of the next one.</summary>
    public int End => Start + Text.Length;

    /// <summary>Whether it means nothing to the engine.</summary>
    public bool IsBlank => Kind is SqlTokenKind.Blank or SqlTokenKind.LineComment or SqlTokenKind.BlockComment;

    /// <summary>Whether it is this sign.</summary>
    public bool Is(char sign) => Kind == SqlTokenKind.Sign && Text[0] == sign;

    /// <summary>Whether it is this keyword, in upper or lower case.</summary>
    public bool Is(string word) => Kind == SqlTokenKind.Name && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
