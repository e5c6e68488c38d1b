using System.Diagnostics;
using Cinelake.Lake;

namespace Cinelake.Tests.Stores;

/// <summary>A lake on a disk of 1 MB, and one on a disk that may not be written to.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly bool mounted;

    public FullDiskTests()
    {
        Disk = Directory.CreateDirectory(Path.Combine(folder.FullPath, "disk")).FullName;
        mounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", Disk);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Disk { get; }

    public void Dispose()
    {
        if (mounted)
            Run("umount", Disk).ShouldBeTrue();
        folder.Dispose();
    }

    [Fact]
    public async Task A_full_disk_is_said_and_keeps_nothing_of_the_object()
    {
        Assert.SkipUnless(mounted, "a small disk cannot be mounted here: that takes root");
        await using var store = new LocalStore(Path.Combine(Disk, "lake"));
        var large = folder.File("large", new byte[2_000_000]);

        var error = await Should.ThrowAsync<LakeException>(() => store.PutIfAbsentAsync(LakePath.Parse("Raw/large"), large, Cancellation));

        error.Message.ShouldContain("cannot write");
        error.Message.ShouldContain("No space left on device");
        (await store.ListAsync(LakePath.Of(Zone.Raw), Cancellation).CountAsync(Cancellation)).ShouldBe(0);
        (await store.PutIfAbsentAsync(LakePath.Parse("Raw/small"), new byte[500_000], Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_lake_that_may_only_be_read_is_read_and_says_so_to_a_put()
    {
        Assert.SkipUnless(mounted, "a read-only disk cannot be mounted here: that takes root");
        await using (var writer = new LocalStore(Path.Combine(Disk, "lake")))
            await writer.PutIfAbsentAsync(LakePath.Parse("Raw/a"), new byte[] { 1 }, Cancellation);
        Run("mount", "-o", "remount,ro", Disk).ShouldBeTrue();
        await using var store = new LocalStore(Path.Combine(Disk, "lake"));

        (await store.FindAsync(LakePath.Parse("Raw/a"), Cancellation)).ShouldNotBeNull();
        (await store.ListAsync(LakePath.Of(Zone.Raw), Cancellation).CountAsync(Cancellation)).ShouldBe(1);
        (
            await Should.ThrowAsync<LakeException>(() => store.PutIfAbsentAsync(LakePath.Parse("Raw/b"), new byte[] { 1 }, Cancellation))
        ).Message.ShouldContain(store.Root);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
