using System.ComponentModel;
using System.Diagnostics;

namespace Cinelake.Tests.Architecture;

/// <summary>
/// Pages, comments and messages are spelled as hunspell's American English has it, or as words.txt beside this file does.
/// </summary>
public sealed class SpellingTests
{
    private static readonly string[] Files = ["*.md", "*.cs", "*.sql", "*.sh", "Dockerfile", "*.yaml"];

    private static string[] Known => [.. File.ReadLines(Repository.PathOf("tests/architecture/words.txt"))];

    [Fact]
    public async Task Words_are_spelled_right()
    {
        var places = Files
            .SelectMany(Repository.Checked)
            .SelectMany(Prose.Words, (file, word) => (word.Word, Place: $"{file}:{word.Line}"))
            .ToLookup(use => use.Word, use => use.Place, StringComparer.Ordinal);

        var unknown = (await MisspelledAsync(places.Select(word => word.Key))).Except(Known, StringComparer.OrdinalIgnoreCase);

        places.Count.ShouldBeGreaterThan(2000);
        unknown
            .Select(word => $"{word} ({places[word].First()})")
            .ShouldBeEmpty("Correct them, or add them to tests/architecture/words.txt.");
    }

    [Fact]
    public void The_word_list_is_sorted()
    {
        Known.ShouldBe(Known.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> MisspelledAsync(IEnumerable<string> words)
    {
        using var hunspell = Start();
        var output = hunspell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var word in words)
            await hunspell.StandardInput.WriteLineAsync(word);
        hunspell.StandardInput.Close();
        await hunspell.WaitForExitAsync(TestContext.Current.CancellationToken);
        hunspell.ExitCode.ShouldBe(0, await hunspell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo("hunspell", ["-l", "-d", "en_US", "-i", "utf-8"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            const string Missing = "there is no hunspell here: install the packages hunspell and hunspell-en-us.";
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(Missing);
            Assert.Skip(Missing);
            throw;
        }
    }
}
