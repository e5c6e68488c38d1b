using Cinelake.Jobs.Sql;

namespace Cinelake.Tests.Golden;

/// <summary>The portable SQL of docs/sql.md: each construct's columns, types and rows.</summary>
public abstract class PortableSqlTests(EngineFixture fixture)
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases => GoldenFile.List("sql");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Portable_select_gives_its_rows(string file, string name)
    {
        var golden = GoldenFile.Read(Path.Combine(Folders.Golden, "sql", file));
        var select = new SelectText(golden.Case(name).Text, file);

        var result = await fixture.Engine.QueryAsync(select, TestContext.Current.CancellationToken);

        golden.Check(name, GoldenTable.Of(result), fixture.IsReference);
    }
}
