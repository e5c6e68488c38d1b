using Cinelake.Jobs.Sql;

namespace Cinelake.Jobs.Models;

/// <summary>A data test declared in a header, for example <c>accepted(kind: movie, series)</c>.</summary>
/// <param name="Kind">Which test.</param>
/// <param name="Subject">The columns, comma-separated, or the condition.</param>
/// <param name="Values">For <see cref="ModelTestKind.Accepted"/> the values; for <see cref="ModelTestKind.Found"/> and
/// <see cref="ModelTestKind.Drawn"/> the table and its columns.</param>
/// <param name="Line">The line of the file.</param>
internal sealed record ModelTest(ModelTestKind Kind, string Subject, IReadOnlyList<string> Values, int Line)
{
    /// <summary>The columns of its own table that it names; those of a condition are in the condition.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>For <see cref="ModelTestKind.Holds"/> the condition as an engine reads it, macros expanded.</summary>
    public string Condition { get; private init; } = Subject;

    /// <summary>The table or seed that it compares with; none for a test of its own rows alone.</summary>
    public IEnumerable<string> Others => Kind is ModelTestKind.Found or ModelTestKind.Drawn ? Values.Take(1) : [];

    /// <summary>The same with the macros of its condition expanded.</summary>
    /// <exception cref="SelectException">A call cannot be expanded; the message tells where.</exception>
    internal ModelTest WithMacros(SqlMacros macros, string file) =>
        Kind == ModelTestKind.Holds ? this with { Condition = macros.Expand(new SelectText(Subject, $"{file}:{Line}")).Sql } : this;

    /// <summary>The same with the full name of the table that it compares with, where it is a short one.</summary>
    internal ModelTest WithNames(IReadOnlyDictionary<string, string> names) =>
        Others.Any(names.ContainsKey) ? this with { Values = [names[Values[0]], .. Values.Skip(1)] } : this;
}
