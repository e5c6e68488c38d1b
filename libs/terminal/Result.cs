namespace Cinelake.Terminal;

/// <summary>Rows to be shown or written.</summary>
/// <param name="Columns">The columns' names.</param>
/// <param name="Rows"> One array per row, of null, bool, number, string, <see cref="DateOnly"/>, <see cref="DateTime"/>, a list of such
/// values, or a list of name-value pairs (a struct).
/// </param>
public sealed record Result(IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows);
