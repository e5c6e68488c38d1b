using Cinelake.Lake;
using Cinelake.Tests.Stores.Contract;

namespace Cinelake.Tests.Stores;

public sealed class LocalStoreTests : StoreContract
{
    protected override Task<ILakeStore> OpenAsync() => Task.FromResult(LakeLocation.Open(Path.Combine(Files.FullPath, "new", "lake")));

    protected override async Task<IReadOnlyList<string>> UnfinishedAsync()
    {
        await Task.CompletedTask;
        var scratch = Path.Combine(Store.Root, "_scratch");
        return Directory.Exists(scratch)
            ? [.. Directory.EnumerateFiles(scratch, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != ".lock")]
            : [];
    }

    [Fact]
    public async Task A_symbolic_link_in_the_lake_is_not_followed()
    {
        var outside = Path.Combine(Files.FullPath, "outside");
        Directory.CreateDirectory(outside);
        await File.WriteAllTextAsync(Path.Combine(outside, "secret"), "secret", Cancellation);
        Directory.CreateDirectory(Path.Combine(Store.Root, "Raw"));
        Directory.CreateSymbolicLink(Path.Combine(Store.Root, "Raw", "folder"), outside);
        File.CreateSymbolicLink(Path.Combine(Store.Root, "Raw", "file"), Path.Combine(outside, "secret"));

        (await ListAsync("Raw")).ShouldBeEmpty();
        foreach (var path in new[] { At("Raw/folder/secret"), At("Raw/file") })
        {
            (await Should.ThrowAsync<LakeException>(() => Store.OpenReadAsync(path, Cancellation))).Message.ShouldContain(
                "is a symbolic link"
            );
            await Should.ThrowAsync<LakeException>(() => Store.FindAsync(path, Cancellation));
            await Should.ThrowAsync<LakeException>(() => Store.DeleteAsync(path, Cancellation));
            await Should.ThrowAsync<LakeException>(() => Store.PutIfAbsentAsync(path, Bytes("x"), Cancellation));
        }
        await Should.ThrowAsync<LakeException>(() => Store.PutIfAbsentAsync(At("Raw/folder/new"), Bytes("x"), Cancellation));
        Directory.GetFileSystemEntries(outside).ShouldBe([Path.Combine(outside, "secret")]);
    }

    [Fact]
    public async Task A_lake_behind_a_symbolic_link_is_a_lake()
    {
        Directory.CreateDirectory(Path.Combine(Files.FullPath, "disk"));
        Directory.CreateSymbolicLink(Path.Combine(Files.FullPath, "link"), Path.Combine(Files.FullPath, "disk"));
        await using var linked = LakeLocation.Open(Path.Combine(Files.FullPath, "link"));

        (await linked.PutIfAbsentAsync(At("Raw/a"), Bytes("a"), Cancellation)).ShouldBeTrue();

        File.Exists(Path.Combine(Files.FullPath, "disk", "Raw", "a")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_folder_of_the_name_is_said()
    {
        await Store.PutIfAbsentAsync(At("Raw/a/b"), Bytes("b"), Cancellation);

        (await Should.ThrowAsync<LakeException>(() => Store.PutIfAbsentAsync(At("Raw/a"), Bytes("a"), Cancellation))).Message.ShouldContain(
            "there is a folder of that name"
        );
        (
            await Should.ThrowAsync<LakeException>(() => Store.PutIfAbsentAsync(At("Raw/a/b/c"), Bytes("c"), Cancellation))
        ).Message.ShouldContain("Raw/a/b");
    }

    [Fact]
    public async Task The_scratch_folder_holds_no_objects()
    {
        using var scratch = Store.OpenScratch();

        await Should.ThrowAsync<LakeException>(() => ListAsync("_scratch"));
        await Should.ThrowAsync<LakeException>(() => Store.PutIfAbsentAsync(At("_scratch/a"), Bytes("a"), Cancellation));
    }

    [Fact]
    public async Task A_put_that_was_killed_is_cleaned_up_by_the_next_run()
    {
        using var child = new ChildProcess(ChildEnvironment, "hold", Path.Combine(Store.Root, "_scratch"));
        await child.LineAsync(Cancellation);
        (await UnfinishedAsync()).ShouldNotBeEmpty();
        child.Kill();

        (await Store.PutIfAbsentAsync(At("Raw/a"), Bytes("a"), Cancellation)).ShouldBeTrue();

        (await UnfinishedAsync()).ShouldBeEmpty();
        (await ListAsync("Raw")).ShouldBe(["Raw/a"]);
    }

    [Fact]
    public async Task A_closed_store_leaves_no_folder_behind()
    {
        await Store.PutIfAbsentAsync(At("Raw/a"), Bytes("a"), Cancellation);

        await Store.DisposeAsync();

        Directory.EnumerateDirectories(Path.Combine(Store.Root, "_scratch")).ShouldBeEmpty();
    }
}
