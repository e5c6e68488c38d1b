using System.Text.Json;
using CliWrap;

namespace Cinelake.Tests.Containers;

/// <summary>
/// The files of <c>docker/</c> under the eyes of others' tools, from npm: Compose's schema, as dclint has it, and dockerfilelint.
/// </summary>
public sealed class LintTests
{
    // Those of dclint's rules that find mistakes; the others are about order and quotes.
    private static readonly string[] Mistakes =
    [
        "invalid-schema",
        "invalid-yaml",
        "no-duplicate-container-names",
        "no-duplicate-exported-ports",
        "no-unbound-port-interfaces",
        "no-version-field",
    ];

    public static TheoryData<string> Folders => new(Images.Names.Keys);

    [Fact]
    public async Task The_Compose_file_fits_its_schema_and_has_no_mistake()
    {
        // Into a file: only the first 64 KB of what it prints to a pipe arrive.
        var report = Path.GetTempFileName();
        var run = await LintAsync("dclint@3.1.0", "dclint", "--formatter", "json", "--output-file", report, "docker/compose.yaml");

        var written = await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken);
        File.Delete(report);
        written.ShouldNotBeEmpty(run.Error);
        using var files = JsonDocument.Parse(written);
        var messages = files.RootElement.EnumerateArray().SelectMany(file => file.GetProperty("messages").EnumerateArray()).ToList();
        // It has run: its opinions about order are there.
        messages.ShouldNotBeEmpty();
        messages
            .Where(message => Mistakes.Contains(message.GetProperty("rule").GetString()))
            .Select(message => message.GetProperty("message").GetString())
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task A_Dockerfile_has_no_lint(string folder)
    {
        var run = await LintAsync("dockerfilelint@1.8.0", "dockerfilelint", "--output", "json", $"docker/{folder}/Dockerfile");

        using var report = JsonDocument.Parse(run.Output);
        report.RootElement.GetProperty("totalIssues").GetInt32().ShouldBe(0, run.Output);
    }

    private static async Task<ProgramRun> LintAsync(string package, params string[] command)
    {
        var npm = await ProgramRun.OfAsync("bash", "-c", "command -v npm");
        if (npm.ExitCode != 0)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail("there is no npm here.");
            Assert.Skip("there is no npm here.");
        }
        return await ProgramRun.OfAsync(
            Cli.Wrap("npx")
                .WithArguments(["--yes", "--package", package, .. command])
                .WithWorkingDirectory(Programs.Repository)
                .WithValidation(CommandResultValidation.None)
        );
    }
}
