using Cinelake.Jobs.Sql;

namespace Cinelake.Jobs.Engines.DuckDb;

/// <summary>A command with a SELECT in it.</summary>
/// <param name="Sql">What DuckDB runs.</param>
/// <param name="Start">Where in it, in UTF-8 bytes, the SELECT's whole text begins.</param>
/// <param name="Select">The SELECT.</param>
internal sealed record DuckDbCommandText(string Sql, long Start, SelectText Select);
