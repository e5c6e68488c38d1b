using Cinelake.Lake;

namespace Cinelake.Jobs.Engines.Contract;

/// <summary>The rows of a query.</summary>
/// <param name="Columns">Names and types (as Spark SQL writes them).</param>
/// <param name="Rows">
/// One array per row: null, bool, int, long, decimal, double, string, <see cref="DateOnly"/>, <see cref="DateTime"/>,
/// <c>IReadOnlyList&lt;object?&gt;</c> for an array, and
/// <c>IReadOnlyList&lt;KeyValuePair&lt;string, object?&gt;&gt;</c> for a struct.
/// </param>
internal sealed record QueryResult(IReadOnlyList<TableColumn> Columns, IReadOnlyList<object?[]> Rows);
