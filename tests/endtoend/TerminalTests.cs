namespace Cinelake.Tests.EndToEnd;

/// <summary>What a person sees: the program in a terminal of a width, which <c>script</c> of util-linux makes.</summary>
public sealed class TerminalTests(DemoFiles demo)
{
    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public async Task A_table_is_not_wider_than_its_terminal_and_names_what_does_not_fit(int width)
    {
        var lines = await LinesAsync(width, "show", "dim_title", "--rows", "5");

        lines.ShouldAllBe(line => line.Length <= width);
        lines.ShouldContain(line => line.Contains("title_key", StringComparison.Ordinal));
        string.Join(' ', lines).ShouldContain("source_line");
        string.Join(' ', lines).ShouldContain("--wide prints all");
    }

    [Fact]
    public async Task One_row_that_does_not_fit_stands_upright()
    {
        var lines = await LinesAsync(80, "show", "dim_title", "--rows", "1");

        lines.ShouldContain(line => line.StartsWith("source_line:", StringComparison.Ordinal));
        lines.ShouldAllBe(line => line.Length <= 80);
    }

    [Fact]
    public async Task Wide_prints_in_a_terminal_what_a_pipe_gets()
    {
        var piped = (await ProgramRun.OfAsync(Programs.Jobs, "show", "dim_title", "--rows", "5", "--lake", demo.BuiltLake)).ShouldSucceed();

        var lines = await LinesAsync(80, "show", "dim_title", "--rows", "5", "--wide");

        lines.ShouldBe(piped.Output.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0));
    }

    private async Task<List<string>> LinesAsync(int width, params string[] arguments)
    {
        Shells.Need("script");
        var command = string.Join(' ', ((string[])[Programs.Jobs, .. arguments, "--lake", demo.BuiltLake]).Select(Shells.Quoted));
        var run = (
            await ProgramRun.OfAsync(ProgramRun.Command("script", "-qec", $"stty cols {width}; {command}", "/dev/null"))
        ).ShouldSucceed();
        // A terminal is first told its key mode, and gets its own line ends.
        return [.. run.Output.Replace("\u001b[?1h\u001b=", "").Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
    }
}
