using Cinelake.Terminal;
using CsCheck;

namespace Cinelake.Tests.Unit.Terminal;

public sealed class NearNamesTests
{
    private static readonly string[] Commands =
    [
        "plan",
        "build",
        "test",
        "parity",
        "ask",
        "export",
        "show",
        "sql",
        "history",
        "rollback",
        "clean",
        "catalog",
        "docs",
    ];

    [Theory]
    [InlineData("bild", "build")]
    [InlineData("biuld", "build")]
    [InlineData("Build", "build")]
    [InlineData("hsitory", "history")]
    [InlineData("rolback", "rollback")]
    [InlineData("explort", "export")]
    [InlineData("aks", "ask")]
    public void A_mistyped_name_is_near_to_the_one_that_was_meant(string name, string meant) =>
        NearNames.Of(name, Commands).ShouldBe([meant]);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("delete")]
    [InlineData("migrations")]
    public void What_was_not_mistyped_has_no_near_name(string name) => NearNames.Hint(name, Commands).ShouldBeEmpty();

    [Fact]
    public void Names_that_are_equally_near_are_all_offered() =>
        NearNames.Hint("--xson", ["--json", "--xslx", "--bson", "--lake"]).ShouldBe(" Did you mean '--bson' or '--json'?");

    [Fact]
    public void A_name_with_one_letter_changed_is_found_among_any_others() =>
        (
            from names in Gen.Char['a', 'z'].Array[6, 12].Select(letters => new string(letters)).Array[1, 8]
            from index in Gen.Int[0, names.Length - 1]
            from at in Gen.Int[0, names[index].Length - 1]
            select (names, meant: names[index], at)
        ).Sample(
            sample =>
            {
                var mistyped = $"{sample.meant[..sample.at]}#{sample.meant[(sample.at + 1)..]}";

                return NearNames.Of(mistyped, sample.names).Contains(sample.meant, StringComparer.Ordinal)
                    || NearNames.Of(mistyped, sample.names).Count == 3;
            },
            iter: 500,
            threads: 1
        );
}
