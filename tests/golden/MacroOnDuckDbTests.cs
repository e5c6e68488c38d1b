namespace Cinelake.Tests.Golden;

/// <inheritdoc/>
public sealed class MacroOnDuckDbTests(DuckDbFixture fixture) : MacroTests(fixture), IClassFixture<DuckDbFixture>;
