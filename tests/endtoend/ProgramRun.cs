using CliWrap;
using CliWrap.Buffered;

namespace Cinelake.Tests.EndToEnd;

/// <summary>What a program said and how it ended.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>A program as a user runs it, without the settings of the machine's own environment.</summary>
    public static Command Command(string program, params string[] arguments) =>
        Cli.Wrap(program)
            .WithArguments(arguments)
            .WithEnvironmentVariables(variables => variables.Set("CINELAKE_LAKE", null).Set("NO_COLOR", "1"))
            .WithValidation(CommandResultValidation.None);

    /// <summary>Runs a program to its end.</summary>
    public static Task<ProgramRun> OfAsync(string program, params string[] arguments) => OfAsync(Command(program, arguments));

    /// <summary>Runs a command to its end.</summary>
    public static async Task<ProgramRun> OfAsync(Command command)
    {
        var run = await command.ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return new ProgramRun(run.ExitCode, run.StandardOutput, run.StandardError);
    }

    /// <summary>Fails with what the program printed unless it exited with 0.</summary>
    public ProgramRun ShouldSucceed()
    {
        ExitCode.ShouldBe(0, $"{Error}\n{Output}");
        return this;
    }

    /// <summary>Fails unless the program exited with 1, printed nothing to stdout, and said this.</summary>
    public void ShouldBeRefused(string says)
    {
        ExitCode.ShouldBe(1, $"{Error}\n{Output}");
        Output.ShouldBeEmpty();
        Error.ShouldContain(says);
    }
}
