using Cinelake.Jobs.Sql;

namespace Cinelake.Jobs.Models;

/// <summary>The comment at the top of a model: lines <c>-- Word: text</c>.</summary>
internal sealed record ModelHeader
{
    /// <summary>What the table is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>What one row is.</summary>
    public string Grain { get; init; } = "";

    /// <summary>The columns that tell rows apart: tested unique and not null. Empty when there is no key.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>
    /// The columns of the key that may be NULL, written <c>title_id?</c>: a row without one is told apart by other tests.
    /// </summary>
    public IReadOnlyList<string> OptionalKey { get; init; } = [];

    /// <summary>The order of rows in the file; by default the key. A cleaning model without it keeps the order of its source.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>For a Trusted table the source's folder, <c>Local</c> or <c>TMDB</c>; <c>All</c> for the table of refused rows.</summary>
    public string Source { get; init; } = "";

    /// <summary>
    /// For a Trusted table whether each line or record of its source must be kept, rejected or superseded in it. All do, except one that
    /// reads another's records a second time.
    /// </summary>
    public bool Accounts { get; init; } = true;

    /// <summary>Whether it has one part per collection date, <c>dt</c>.</summary>
    public bool PartitionedByDt { get; init; }

    /// <summary>For a Refined table whether it is only for other models, a step on their way.</summary>
    public bool IsStep { get; init; }

    /// <summary>For a test: the tables that it guards.</summary>
    public IReadOnlyList<string> Guards { get; init; } = [];

    /// <summary>The tests declared in it, besides those of the key.</summary>
    public IReadOnlyList<ModelTest> Tests { get; init; } = [];

    /// <summary>The line of each word that occurs in it, for <c>Test</c> the first.</summary>
    public IReadOnlyDictionary<string, int> Lines { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The same with the macros of its conditions expanded.</summary>
    internal ModelHeader WithMacros(SqlMacros macros, string file) =>
        this with
        {
            Tests = [.. Tests.Select(test => test.WithMacros(macros, file))],
        };

    /// <summary>The same with full names in place of short ones.</summary>
    internal ModelHeader WithNames(IReadOnlyDictionary<string, string> names) =>
        this with
        {
            Guards = [.. Guards.Select(name => names.GetValueOrDefault(name, name))],
            Tests = [.. Tests.Select(test => test.WithNames(names))],
        };
}
