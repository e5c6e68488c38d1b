namespace Cinelake.Tests.EndToEnd;

public sealed class FuzzTests(DemoFiles demo)
{
    // Other seeds and counts: tests/commandlines/Program.cs.
    private const int Seed = 20240331;

    [Theory]
    [InlineData("jobs", 400)]
    [InlineData("ingestion", 1500)]
    [InlineData("demo", 1000)]
    public async Task Any_command_line_ends_with_an_exit_code_and_a_message_of_ours(string program, int count)
    {
        var run = await ProgramRun.OfAsync(
            ProgramRun
                .Command(Programs.CommandLines, program, $"{Seed}", $"{count}", demo.BuiltCopy(), demo.NewFolder())
                .WithEnvironmentVariables(variables =>
                    variables.Set("CINELAKE_LAKE", null).Set("NO_COLOR", "1").Set("AWS_EC2_METADATA_DISABLED", "true")
                )
        );

        run.ExitCode.ShouldBe(
            0,
            $"{run.Error}\n{string.Join('\n', run.Output.Split('\n').Where(line => !line.StartsWith('{')).TakeLast(60))}"
        );
        run.Output.ShouldContain($"{count} command lines, 0 faults");
    }
}
