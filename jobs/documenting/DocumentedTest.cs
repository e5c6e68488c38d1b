namespace Cinelake.Jobs.Documenting;

/// <summary>A data test, as the page shows it.</summary>
/// <param name="Name">What must hold: <c>unique(title_key)</c>, or the name of a file in <c>models/*/tests/</c>.</param>
/// <param name="Purpose">The purpose of a test that is a file; empty otherwise.</param>
/// <param name="State">What is known of it.</param>
internal sealed record DocumentedTest(string Name, string Purpose, string State);
