using Cinelake.Lake;

namespace Cinelake.Tests.Stores;

public sealed class ScratchFolderTests : IDisposable
{
    private static readonly Dictionary<string, string> NoEnvironment = [];
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_closed_folder_is_gone_and_can_be_closed_again()
    {
        var scratch = ScratchFolder.Open(folder.FullPath);
        File.WriteAllText(scratch.PathOf("a/b/c"), "unfinished");

        scratch.Dispose();
        scratch.Dispose();

        Directory.EnumerateFileSystemEntries(folder.FullPath).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_folder_of_a_killed_process_is_deleted_by_the_next()
    {
        using var child = new ChildProcess(NoEnvironment, "hold", folder.FullPath);
        var left = await child.LineAsync(Cancellation);
        child.Kill();
        Directory.Exists(left).ShouldBeTrue();

        using var scratch = ScratchFolder.Open(folder.FullPath);

        Directory.EnumerateDirectories(folder.FullPath).ShouldBe([scratch.FullPath]);
    }

    [Fact]
    public async Task The_folder_of_a_living_process_stays()
    {
        using var child = new ChildProcess(NoEnvironment, "hold", folder.FullPath);
        var living = await child.LineAsync(Cancellation);

        using var scratch = ScratchFolder.Open(folder.FullPath);

        File.Exists(Path.Combine(living, "below", "file")).ShouldBeTrue();
    }

    [Fact]
    public void What_a_kill_left_before_the_lock_or_in_the_middle_of_deleting_is_deleted()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullPath, "no-lock-yet"));
        Directory.CreateDirectory(Path.Combine(folder.FullPath, "lock-left"));
        File.WriteAllText(Path.Combine(folder.FullPath, "lock-left", ".lock"), "");

        using var scratch = ScratchFolder.Open(folder.FullPath);

        Directory.EnumerateDirectories(folder.FullPath).ShouldBe([scratch.FullPath]);
    }

    [Fact]
    public void A_symbolic_link_in_an_abandoned_folder_is_not_followed()
    {
        using var outside = new TemporaryFolder();
        outside.File("kept", [1]);
        var abandoned = Directory.CreateDirectory(Path.Combine(folder.FullPath, "abandoned")).FullName;
        File.WriteAllText(Path.Combine(abandoned, ".lock"), "");
        Directory.CreateSymbolicLink(Path.Combine(abandoned, "link"), outside.FullPath);

        using var scratch = ScratchFolder.Open(folder.FullPath);

        Directory.Exists(abandoned).ShouldBeFalse();
        File.Exists(Path.Combine(outside.FullPath, "kept")).ShouldBeTrue();
    }

    [Fact]
    public async Task Processes_that_open_and_close_at_once_do_not_delete_each_others_folders()
    {
        var children = Enumerable.Range(0, 3).Select(_ => new ChildProcess(NoEnvironment, "scratch", folder.FullPath, "300")).ToList();
        foreach (var child in children)
            await child.LineAsync(Cancellation);

        children.ForEach(child => child.GoOn());
        var answers = await Task.WhenAll(children.Select(child => child.LineAsync(Cancellation)));

        answers.ShouldAllBe(answer => answer == "done");
        Directory.EnumerateDirectories(folder.FullPath).ShouldBeEmpty();
        children.ForEach(child => child.Dispose());
    }
}
