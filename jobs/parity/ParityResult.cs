namespace Cinelake.Jobs.Parity;

/// <summary>A model on two engines.</summary>
/// <param name="Model">The model.</param>
/// <param name="Part">The part of a Trusted table, or empty.</param>
/// <param name="Rows">The rows that the first engine returns.</param>
/// <param name="Difference">What differs; null for nothing.</param>
internal sealed record ParityResult(string Model, string Part, long Rows, string? Difference);
