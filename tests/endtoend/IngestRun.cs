using CliWrap;
using CliWrap.Buffered;

namespace Cinelake.Tests.EndToEnd;

/// <summary>What a program said and how it ended.</summary>
internal sealed record IngestRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command to its end.</summary>
    public static async Task<IngestRun> OfAsync(Command command)
    {
        var run = await command.ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return new IngestRun(run.ExitCode, run.StandardOutput, run.StandardError);
    }

    /// <summary>Fails with what the program said unless it ended with 0.</summary>
    public IngestRun ShouldSucceed()
    {
        ExitCode.ShouldBe(0, $"{Error}\n{Output}");
        return this;
    }

    /// <summary>Fails unless the program ended with 1, printed nothing to stdout, and said this.</summary>
    public void ShouldBeRefused(string says)
    {
        ExitCode.ShouldBe(1, $"{Error}\n{Output}");
        Output.ShouldBeEmpty();
        Error.ShouldContain(says);
    }
}
