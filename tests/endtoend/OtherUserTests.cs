using System.Diagnostics;

namespace Cinelake.Tests.EndToEnd;

/// <summary>
/// Somebody else's lake: its user may read it but write nowhere in it. Root may do anything, so root's tests run the programs as another
/// user.
/// </summary>
public sealed class OtherUserTests : IDisposable
{
    private const string Anyone = "65534";
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-other-").FullName;

    public OtherUserTests(DemoFiles demo)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no modes of files");
        Run("cp", "-R", demo.BuiltLake, Lake);
        Run("rm", "-rf", Path.Combine(Lake, "_scratch"));
        Directory.CreateDirectory(Temporary);
        Run("chmod", "755", folder);
        Run("chmod", "777", Temporary);
        Run("chmod", "-R", "a+rX,a-w", Lake);
    }

    private string Lake => Path.Combine(folder, "lake");

    private string Temporary => Path.Combine(folder, "tmp");

    public void Dispose()
    {
        Run("chmod", "-R", "u+rwX", folder);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("show", "dim_title")]
    [InlineData("ask", "comedy/factors")]
    [InlineData("ask", "comedy/factors", "--set", "factor_min_titles=10")]
    [InlineData("sql", "select count(*) as n from dim_title")]
    [InlineData("test")]
    [InlineData("plan")]
    [InlineData("history")]
    [InlineData("export", "--out", "OUT")]
    [InlineData("docs", "--out", "OUT")]
    public async Task Reading_needs_no_right_to_write(params string[] arguments)
    {
        var run = await AsAnyoneAsync(Programs.Jobs, [.. arguments.Select(word => word == "OUT" ? Path.Combine(Temporary, "out") : word)]);

        run.ShouldSucceed();
        Directory.Exists(Path.Combine(Lake, "_scratch")).ShouldBeFalse();
        Directory.GetDirectories(Temporary, "cinelake-*").SelectMany(Directory.GetFileSystemEntries).ShouldBeEmpty();
    }

    [Fact]
    public async Task Status_needs_no_right_to_write() => (await AsAnyoneAsync(Programs.Ingest, "status")).ShouldSucceed();

    [Theory]
    [InlineData("", "000", "show")]
    [InlineData("", "444", "history")]
    [InlineData("Refined", "000", "history")]
    [InlineData("Refined", "444", "show")]
    [InlineData("Trusted/_manifests", "000", "history")]
    [InlineData("Refined/_manifests", "111", "show")]
    [InlineData("Refined/_manifests", "444", "ask")]
    [InlineData("Raw", "000", "plan")]
    [InlineData("Raw/_manifests", "444", "plan")]
    [InlineData("Raw", "000", "status")]
    [InlineData("Raw", "444", "status")]
    [InlineData("Raw/_manifests", "111", "status")]
    public async Task Folder_that_may_not_be_read_is_an_error_that_names_it(string closed, string mode, string command)
    {
        Run("chmod", mode, Path.Combine(Lake, closed));

        var run =
            command == "status"
                ? await AsAnyoneAsync(Programs.Ingest, command)
                : await AsAnyoneAsync(Programs.Jobs, command == "ask" ? [command, "comedy/factors"] : [command]);

        run.ShouldBeRefused(Path.Combine(Lake, closed).TrimEnd('/'));
        run.Error.ShouldContain("denied");
    }

    [Fact]
    public async Task Part_that_may_not_be_read_is_an_error_that_names_it()
    {
        var part = Directory
            .GetDirectories(Path.Combine(Lake, "Refined"), "dim_title", SearchOption.AllDirectories)
            .First(found => !found.Contains("current", StringComparison.Ordinal));
        Run("chmod", "000", part);

        (await AsAnyoneAsync(Programs.Jobs, "show", "dim_title")).ShouldBeRefused(part);
    }

    [Fact]
    public async Task Temporary_folder_that_is_another_users_is_refused()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "there is no other user to be");
        Directory.CreateDirectory(Path.Combine(Temporary, $"cinelake-{Anyone}"));

        (await AsAnyoneAsync(Programs.Jobs, "show")).ShouldBeRefused("belongs to another user (number 0)");
    }

    private Task<ProgramRun> AsAnyoneAsync(string program, params string[] arguments)
    {
        string[] command = [program, .. arguments, "--lake", Lake];
        var asUser = Environment.IsPrivilegedProcess
            ? ProgramRun.Command("setpriv", [$"--reuid={Anyone}", $"--regid={Anyone}", "--clear-groups", .. command])
            : ProgramRun.Command(program, command[1..]);
        return ProgramRun.OfAsync(
            asUser
                .WithWorkingDirectory(folder)
                .WithEnvironmentVariables(variables => variables.Set("CINELAKE_LAKE", null).Set("NO_COLOR", "1").Set("TMPDIR", Temporary))
        );
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }
}
