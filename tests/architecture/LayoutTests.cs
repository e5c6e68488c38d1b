using System.Diagnostics;

namespace Cinelake.Tests.Architecture;

/// <summary>How the sources are laid out.</summary>
public sealed class LayoutTests
{
    [Theory]
    [InlineData("*.cs", 140)]
    public void Lines_fit_a_width(string files, int width)
    {
        var longer = Repository.Checked(files).SelectMany(file => Longer(file, width));

        longer.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_code_is_as_CSharpier_leaves_it()
    {
        await DotnetAsync("tool", "restore");

        var (code, output) = await DotnetAsync("csharpier", "check", ".");

        code.ShouldBe(0, $"{output}\nRun: dotnet csharpier format .");
    }

    // Within a text of several lines it is data: a table of rows, a command to be copied.
    private static IEnumerable<string> Longer(string file, int width)
    {
        var (line, inText) = (0, false);
        foreach (var text in File.ReadLines(Repository.PathOf(file)))
        {
            line++;
            if (!inText && text.EnumerateRunes().Count() > width)
                yield return $"{file}:{line}";
            inText ^= text.Split("\"\"\"").Length % 2 == 0;
        }
    }

    private static async Task<(int Code, string Output)> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet",
            arguments
        )
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }
}
