using System.CommandLine;

namespace Cinelake.Terminal;

/// <summary><c>help [COMMAND]</c>: what <c>COMMAND --help</c> prints.</summary>
internal static class HelpCommand
{
    /// <summary>The command.</summary>
    public static Command Create(RootCommand root)
    {
        var words = new Argument<string[]>("command")
        {
            Description = "The command; all are listed when none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        words.CompletionSources.Add(_ =>
            root.Subcommands.Where(command => !command.Hidden)
                .Select(command => new System.CommandLine.Completions.CompletionItem(command.Name))
        );
        var help = new Command("help", "Explain how to use a command.") { words };
        help.SetAction(
            (parsed, cancellation) =>
            {
                Command command = root;
                foreach (var word in parsed.GetValue(words)!)
                {
                    var names = command.Subcommands.Where(item => !item.Hidden).Select(item => item.Name).ToList();
                    command =
                        command.Subcommands.FirstOrDefault(item => item.Name == word)
                        ?? throw new UsageException(
                            $"there is no command '{word}'.{NearNames.Hint(word, names)}"
                                + (names.Count == 0 ? "" : $" There are {string.Join(", ", names)}.")
                        );
                }
                return root.Parse([.. parsed.GetValue(words)!, "--help"]).InvokeAsync(cancellationToken: cancellation);
            }
        );
        return help;
    }
}
