namespace Cinelake.Tests.EndToEnd;

public sealed class RetractTests(DemoFiles demo)
{
    private const string Movies = "Raw/Local/CSV/Movies/2024/04/30/movies.csv";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Retracted_file_is_out_of_the_next_build_and_comes_back_when_that_is_undone()
    {
        var lake = demo.BuiltCopy();
        var before = await LakeState.HashesAsync(lake);
        (await ProgramRun.OfAsync(Programs.Ingest, "csv", await FewAsync(), "--lake", lake, "--date", "2024-04-30")).ShouldSucceed();
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake)).ShouldSucceed();
        var with = await LakeState.HashesAsync(lake);

        (await ProgramRun.OfAsync(Programs.Ingest, "retract", Movies, "--why", "a test", "--lake", lake)).ShouldSucceed();
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake)).ShouldSucceed();
        var without = await LakeState.HashesAsync(lake);
        (await ProgramRun.OfAsync(Programs.Ingest, "retract", Movies, "--undo", "--lake", lake)).ShouldSucceed();
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake)).ShouldSucceed();

        (with["movie_credits"] == before["movie_credits"]).ShouldBeFalse();
        without.ShouldBe(before, ignoreOrder: true);
        (await LakeState.HashesAsync(lake)).ShouldBe(with, ignoreOrder: true);
        File.Exists(Path.Combine(lake, Movies)).ShouldBeTrue();
    }

    [Fact]
    public async Task Retracted_file_is_told_by_status_and_by_landing_it_again()
    {
        var lake = demo.NewFolder();
        var few = await FewAsync();
        (await ProgramRun.OfAsync(Programs.Ingest, "csv", few, "--lake", lake, "--date", "2024-04-30")).ShouldSucceed();

        var retracted = (
            await ProgramRun.OfAsync(Programs.Ingest, "retract", $"{lake}/{Movies}", "--why", "wrong year", "--lake", lake, "--json")
        ).ShouldSucceed();
        var again = (
            await ProgramRun.OfAsync(Programs.Ingest, "csv", few, "--lake", lake, "--date", "2024-04-30", "--json")
        ).ShouldSucceed();
        var status = (await ProgramRun.OfAsync(Programs.Ingest, "status", "--lake", lake, "--json")).ShouldSucceed();
        var files = (await ProgramRun.OfAsync(Programs.Ingest, "status", "--files", "--lake", lake, "--json")).ShouldSucceed();

        retracted.Output.ShouldContain($$"""{"path":"{{Movies}}","state":"retracted","why":"wrong year"}""");
        again.Output.ShouldContain("\"there already, retracted\"");
        status.Error.ShouldContain($"Retracted: {Movies} (wrong year).");
        status.Output.ShouldContain("\"files\":0,\"lines\":0,\"bytes\":0,\"findings\":0,\"retracted\":1");
        files.Output.ShouldContain("\"state\":\"retracted\",\"why\":\"wrong year\"");
    }

    [Theory]
    [InlineData(1, "no file has landed in", "Raw/nothing.csv", "--why", "x")]
    [InlineData(2, "--why TEXT says why", "Raw/nothing.csv")]
    [InlineData(2, "--why TEXT says why", "Raw/nothing.csv", "--why", " ")]
    [InlineData(2, "--undo needs no --why", "Raw/nothing.csv", "--why", "x", "--undo")]
    public async Task Retraction_that_cannot_be_is_refused(int code, string says, params string[] arguments)
    {
        var run = await ProgramRun.OfAsync(Programs.Ingest, ["retract", .. arguments, "--lake", demo.BuiltLake]);

        run.ExitCode.ShouldBe(code);
        run.Error.ShouldContain(says);
    }

    private async Task<string> FewAsync()
    {
        var lines = await File.ReadAllLinesAsync(demo.Movies, Cancellation);
        var path = Path.Combine(Directory.CreateDirectory(demo.NewFolder()).FullName, "movies.csv");
        await File.WriteAllLinesAsync(path, lines.Take(41), Cancellation);
        return path;
    }
}
