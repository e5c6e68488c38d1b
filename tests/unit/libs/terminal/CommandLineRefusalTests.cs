using System.CommandLine;
using Cinelake.Terminal;

namespace Cinelake.Tests.Unit.Terminal;

public sealed class CommandLineRefusalTests
{
    [Theory]
    [InlineData("there is no command 'bild'. Did you mean 'build'?", "bild", "--lake", "/x")]
    [InlineData("there is no command 'remove'. There are build, sql, help, completion.", "remove", "x", "y")]
    [InlineData("a command is missing: build, sql, help, completion.")]
    [InlineData("a command is missing: build, sql, help, completion.", "--quiet")]
    [InlineData("'@ build' has no option '--lkae'. Did you mean '--lake'?", "build", "--lkae", "/x")]
    [InlineData("'@ build' has no option '--lkae'. Did you mean '--lake'?", "build", "--lkae=/x", "--lkae", "/y")]
    [InlineData("'@ build' has no option '--verbos'. Did you mean '--verbose'?", "build", "--verbos", "--lake", "x")]
    [InlineData("'@ build' has no option '-q'.", "build", "-q", "--lake", "x")]
    [InlineData("'@ build' has no option '--lke'. Did you mean '--lake'?", "--lke", "x", "build")]
    [InlineData("'--lake' comes before the command: write it after '@ build'.", "--lake", "x", "build")]
    [InlineData("stage must be trusted or refined, not 'gold'.", "build", "gold", "--lake", "x")]
    [InlineData("stage must be trusted or refined, not 'trustd'. Did you mean 'trusted'?", "build", "trustd", "--lake", "x")]
    [InlineData("'more' is one word too many for '@ build'. Put a text with spaces in quotes.", "build", "trusted", "more", "--lake", "x")]
    [InlineData("--json takes no value: '--json=maybe'.", "build", "--json=maybe", "--lake", "x")]
    [InlineData("'@ sql' needs select: A SELECT.", "sql")]
    public void A_wrong_command_line_has_one_fault_that_says_what_is_wrong(string fault, params string[] words)
    {
        var lines = Refusal(words);

        lines[0].ShouldBe($"error: {fault.Replace("@", RootCommand.ExecutableName, StringComparison.Ordinal)}");
        lines.Count.ShouldBe(2);
        lines[1].ShouldStartWith("See '");
    }

    [Theory]
    [InlineData("build", "--lake", "x")]
    [InlineData("build", "--lake", "@x", "--quiet")]
    [InlineData("sql", "-- a comment\nselect -1")]
    [InlineData("sql", "--", "--lkae")]
    [InlineData("sql", "-1")]
    [InlineData("--quiet", "build", "-lx")]
    public void A_right_command_line_is_not_refused(params string[] words) => Refusal(words).ShouldBeEmpty();

    private static IReadOnlyList<string> Refusal(string[] words)
    {
        var root = ConsoleApp.WithCommon([
            new Command("build")
            {
                ChoiceOptions.Argument("stage", "", ["trusted", "refined"], "refined"),
                SharedOptions.Lake(),
                SharedOptions.Json(),
            },
            new Command("sql") { new Argument<string>("select") { Description = "A SELECT." } },
        ]);
        return CommandLineRefusal.Of(root.Parse(words, ConsoleApp.Parser), words);
    }
}
