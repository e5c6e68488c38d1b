namespace Cinelake.Tests.Golden;

/// <summary>
/// The models and the questions, one by one: what a few input rows become. <c>models/ZONE/MODEL.txt</c> holds the cases of
/// <c>jobs/models/ZONE/MODEL.sql</c>, <c>models/STUDY/NAME.txt</c> those of a table or a question of a study.
/// </summary>
public abstract class ModelTests(EngineFixture fixture)
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => GoldenFile.List("models");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Model_makes_of_its_inputs_what_is_expected(string file, string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var golden = GoldenFile.Read(Path.Combine(Folders.Golden, "models", file));
        var sections = golden.Case(name).Sections;
        var source = ModelFile.Of(file);
        await new ModelInputs(fixture, source, sections).BindAsync(cancellation);
        var model = source.Read();

        var columns = sections.FirstOrDefault(section => section.Kind == "columns")?.Argument;
        var result = await fixture.Engine.QueryAsync(columns is null ? model : model.Around(columns), cancellation);

        golden.Check(name, GoldenTable.Of(result), fixture.IsReference);
    }

    [Fact]
    public void Every_model_and_question_has_cases()
    {
        var tested = Cases.Select(item => item.Data.Item1).ToHashSet(StringComparer.Ordinal);

        ModelFile.All().Select(model => model.Cases).Where(cases => !tested.Contains(cases)).ShouldBeEmpty();
    }
}
