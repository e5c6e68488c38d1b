namespace Cinelake.Jobs.Sources;

/// <summary>What a piece of a raw JSON file is.</summary>
internal enum JsonPieceKind
{
    /// <summary>The file's end.</summary>
    None,

    /// <summary>A whole JSON value where a record should be.</summary>
    Record,

    /// <summary>The rest of the file: it is not JSON, cut short, or a record of it is too long.</summary>
    Broken,

    /// <summary>The rest of the file: text after the array or the object.</summary>
    Trailing,
}
