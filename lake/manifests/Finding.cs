namespace Cinelake.Lake;

/// <summary>Something seen in a file when it landed that a reader may stumble over.</summary>
/// <param name="Code">What: a code of <c>docs/</c> such as <c>not_utf8</c>, <c>nul_or_cr</c>, <c>field_count</c>.</param>
/// <param name="Count">How many lines or records have it.</param>
/// <param name="First">The first line (from 1, the header being line 1) or record (from 1) that has it; 0 when it is of the whole file.</param>
public sealed record Finding(string Code, long Count, long First);
