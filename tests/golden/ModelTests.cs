using Cinelake.Jobs.Engines;

namespace Cinelake.Tests.Golden;

/// <summary>The models, one by one: what a few input rows become. <c>models/ZONE/MODEL.txt</c> holds the cases of <c>jobs/models/ZONE/MODEL.sql</c>.</summary>
public sealed class ModelTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => GoldenFile.List("models");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Model_makes_of_its_inputs_what_is_expected(string file, string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var golden = GoldenFile.Read(Path.Combine(Folders.Golden, "models", file));
        var inputs = new GoldenInputs(fixture);
        foreach (var section in golden.Case(name).Sections)
            (await inputs.BindAsync(section, cancellation) || section.Kind == "gives").ShouldBeTrue($"{file}: '== {section.Kind}' is no section");
        var model = Path.ChangeExtension(file, ".sql");

        var result = await fixture.Engine.QueryAsync(new SelectText(await File.ReadAllTextAsync(Path.Combine(Folders.Models, model), cancellation), $"models/{model}"), cancellation);

        golden.Check(name, GoldenTable.Of(result));
    }
}
