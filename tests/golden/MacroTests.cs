using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Tests.Golden;

/// <summary>
/// The macros of <c>jobs/models/macros/</c>, one by one: <c>macros/MACRO.txt</c> holds SELECTs that call it, and their types and rows.
/// </summary>
public abstract class MacroTests(EngineFixture fixture)
{
    private readonly SqlMacros macros = SqlMacros.Load(Folders.Models, fixture.Selects);

    public static IEnumerable<TheoryDataRow<string, string>> Cases => GoldenFile.List("macros");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Macro_gives_what_is_expected(string file, string name)
    {
        var golden = GoldenFile.Read(Path.Combine(Folders.Golden, "macros", file));
        var select = macros.Expand(new SelectText(golden.Case(name).Text, file));

        var result = await fixture.Engine.QueryAsync(select, TestContext.Current.CancellationToken);

        golden.Check(name, GoldenTable.Of(result), fixture.IsReference);
    }

    [Fact]
    public void Every_macro_has_cases_and_every_case_calls_the_macro_of_its_file()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Folders.Golden, "macros")).ToList();

        files.Select(file => Path.GetFileNameWithoutExtension(file)).ShouldBe(macros.Names, ignoreOrder: true);
        files.ShouldAllBe(file =>
            GoldenFile.Read(file).Cases.All(item => item.Text.Contains($"{Path.GetFileNameWithoutExtension(file)}("))
        );
    }

    [Fact]
    public async Task No_macro_has_the_name_of_a_function()
    {
        foreach (var name in macros.Names)
        {
            var error = await Should.ThrowAsync<LakeException>(() =>
                fixture.Engine.QueryAsync(new SelectText($"select {name}(1) as x", "test"), TestContext.Current.CancellationToken)
            );
            error.Message.ShouldMatch("does not exist|Cannot resolve (routine|function)");
        }
    }
}
