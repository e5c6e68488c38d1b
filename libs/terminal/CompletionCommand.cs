using System.CommandLine;
using System.Text;

namespace Cinelake.Terminal;

/// <summary>
/// <c>completion SHELL</c>: a script that lets a shell complete the program's command lines. The scripts ask the program itself, by
/// <c>[suggest]</c> of System.CommandLine, so they know what it knows.
/// </summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "powershell"];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var shell = ChoiceOptions.Argument("shell", "bash, zsh, fish or powershell.", Shells);
        var command = new Command("completion", "Print a script that completes commands, options and names in a shell.") { shell };
        command.SetAction(
            (parsed, _) =>
            {
                Console.Out.Write(Script(parsed.GetValue(shell)!));
                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }

    private static string Script(string shell)
    {
        using var stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion.{shell}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var name = RootCommand.ExecutableName;
        return reader
            .ReadToEnd()
            .Replace("PROGRAM", name, StringComparison.Ordinal)
            .Replace("FUNCTION", name.Replace('-', '_'), StringComparison.Ordinal);
    }
}
