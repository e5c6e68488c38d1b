using CliWrap;
using CliWrap.Buffered;

namespace Cinelake.Tests.Pipeline;

/// <summary>What a program said and how it ended.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a program as a user does, without the settings of the machine's own environment.</summary>
    public static async Task<ProgramRun> OfAsync(string program, params string[] arguments)
    {
        var run = await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithEnvironmentVariables(variables => variables.Set("CINELAKE_LAKE", null).Set("NO_COLOR", "1"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return new ProgramRun(run.ExitCode, run.StandardOutput, run.StandardError);
    }

    /// <summary>Fails with what the program said unless it ended with 0.</summary>
    public ProgramRun ShouldSucceed()
    {
        ExitCode.ShouldBe(0, $"{Error}\n{Output}");
        return this;
    }
}
