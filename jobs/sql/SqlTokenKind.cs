namespace Cinelake.Jobs.Sql;

/// <summary>What a piece of SQL text is.</summary>
internal enum SqlTokenKind
{
    /// <summary>A run of blanks and line feeds.</summary>
    Blank,

    /// <summary><c>-- to the end of the line</c>, without the line feed.</summary>
    LineComment,

    /// <summary><c>/* ... */</c>, nested ones inside.</summary>
    BlockComment,

    /// <summary>A text in single quotes.</summary>
    Text,

    /// <summary>A name in double quotes.</summary>
    QuotedName,

    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>One sign, such as a bracket or a comma.</summary>
    Sign,
}
