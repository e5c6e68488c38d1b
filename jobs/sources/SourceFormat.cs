namespace Cinelake.Jobs.Sources;

/// <summary>How a source's files are written.</summary>
internal enum SourceFormat
{
    /// <summary>Lines of fields between <c>|</c>, the first one a header.</summary>
    Csv,

    /// <summary>JSON records.</summary>
    Json,
}
