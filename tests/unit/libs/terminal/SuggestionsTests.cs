using System.CommandLine;
using Cinelake.Terminal;
using CsCheck;

namespace Cinelake.Tests.Unit.Terminal;

public sealed class SuggestionsTests
{
    private static readonly string[] Pieces = ["cinelake", " ", "build", "--format", "=", "\"", "'", "c", "--"];

    [Theory]
    [InlineData("cinelake ", "build completion help spark")]
    [InlineData("cinelake b", "build")]
    [InlineData("\"/opt/my programs/cinelake\" b", "build")]
    [InlineData("cinelake build ", "refined trusted")]
    [InlineData("cinelake build tr", "trusted")]
    [InlineData("cinelake build --lake x --fo", "--format")]
    [InlineData("cinelake build --full --js", "--json")]
    [InlineData("cinelake build --quiet --wi", "--wide")]
    [InlineData("cinelake build --format ", "csv json")]
    [InlineData("cinelake build --format c", "csv")]
    [InlineData("cinelake build --format=c", "--format=csv")]
    [InlineData("cinelake build trusted ", "")]
    [InlineData("cinelake build --lake ", "")]
    [InlineData("cinelake spark ", "install")]
    [InlineData("cinelake completion ", "bash fish powershell zsh")]
    [InlineData("cinelake help b", "build")]
    [InlineData("cinelake", "")]
    [InlineData("", "")]
    public void What_may_stand_at_the_end_of_a_line_is_suggested(string line, string names) =>
        string.Join(' ', Suggest(line, line.Length)).ShouldBe(names);

    [Fact]
    public void What_stands_after_the_position_is_not_looked_at() =>
        Suggest("cinelake b --format x", "cinelake b".Length).ShouldBe(["build"]);

    [Fact]
    public void Any_line_and_position_can_be_asked_about() =>
        (
            from line in Gen.OneOf(
                Gen.String,
                Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 8].Select(string.Concat)
            )
            from position in Gen.Int[0, 30]
            select (line, position)
        ).Sample(sample => Suggest(sample.line, sample.position).All(name => name.Length > 0), iter: 2_000, threads: 1);

    private static IReadOnlyList<string> Suggest(string line, int position)
    {
        var root = ConsoleApp.WithCommon([
            new Command("build")
            {
                ChoiceOptions.Argument("stage", "", ["trusted", "refined"], "refined"),
                ChoiceOptions.Of("--format", "", ["json", "csv"], "json"),
                SharedOptions.Lake(),
                SharedOptions.Json(),
                new Option<bool>("--full"),
            },
            new Command("spark") { new Command("install") },
        ]);
        string[] words = [$"[suggest:{position}]", line];
        Suggestions.AreAskedFor(words).ShouldBeTrue();
        return Suggestions.Of(root, words);
    }
}
