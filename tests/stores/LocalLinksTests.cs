using Cinelake.Lake;

namespace Cinelake.Tests.Stores;

public sealed class LocalLinksTests : IDisposable
{
    private static readonly LakePath Name = LakePath.Parse("Refined/current");
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Name_leads_to_the_newest_folder_of_links_and_older_ones_go()
    {
        await using var store = new LocalStore(folder.FullPath);
        await PutAsync(store, "Refined/PARQUET/run=1/a.parquet", "old");
        await PutAsync(store, "Refined/PARQUET/run=2/a.parquet", "new");

        Point(
            store,
            "00000001",
            ("film/a.parquet", "Refined/PARQUET/run=1/a.parquet"),
            ("crew/a.parquet", "Refined/PARQUET/run=1/a.parquet")
        );
        Point(store, "00000002", ("film/dt=2024-03-31/a.parquet", "Refined/PARQUET/run=2/a.parquet"));

        Read("film/dt=2024-03-31/a.parquet").ShouldBe("new");
        Directory.Exists(Path.Combine(folder.FullPath, "Refined", "current", "crew")).ShouldBeFalse();
        Directory
            .GetFileSystemEntries(Path.Combine(folder.FullPath, "Refined", "_current"))
            .ShouldHaveSingleItem()
            .ShouldEndWith("00000002");
    }

    [Fact]
    public async Task Links_hold_when_the_lake_is_moved_and_are_no_objects()
    {
        await using var store = new LocalStore(Path.Combine(folder.FullPath, "lake"));
        await PutAsync(store, "Refined/PARQUET/run=1/a.parquet", "row");
        Point(store, "00000001", ("film/a.parquet", "Refined/PARQUET/run=1/a.parquet"));

        Directory.Move(store.Root, Path.Combine(folder.FullPath, "moved"));
        await using var moved = new LocalStore(Path.Combine(folder.FullPath, "moved"));

        (await File.ReadAllTextAsync(Path.Combine(moved.Root, "Refined/current/film/a.parquet"), Cancellation)).ShouldBe("row");
        (
            await moved.ListAsync(LakePath.Of(Zone.Refined), Cancellation).Select(item => item.Path.Value).ToListAsync(Cancellation)
        ).ShouldBe(["Refined/PARQUET/run=1/a.parquet"]);
    }

    [Fact]
    public async Task Folder_of_one_number_is_made_anew()
    {
        await using var store = new LocalStore(folder.FullPath);
        await PutAsync(store, "Refined/PARQUET/run=1/a.parquet", "row");
        Point(store, "00000001", ("film/a.parquet", "Refined/PARQUET/run=1/a.parquet"));

        Point(store, "00000001", ("crew/a.parquet", "Refined/PARQUET/run=1/a.parquet"));

        Directory.GetDirectories(Path.Combine(folder.FullPath, "Refined", "current")).Select(Path.GetFileName).ShouldBe(["crew"]);
    }

    [Fact]
    public async Task Something_else_that_has_the_name_is_named_and_stays()
    {
        await using var store = new LocalStore(folder.FullPath);
        await PutAsync(store, "Refined/PARQUET/run=1/a.parquet", "row");
        var taken = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.FullPath, "Refined/current")).FullName, "own");
        await File.WriteAllTextAsync(taken, "own", Cancellation);

        var error = Should.Throw<LakeException>(() => Point(store, "00000001", ("film/a.parquet", "Refined/PARQUET/run=1/a.parquet")));

        error.Message.ShouldContain("Refined/current");
        error.Message.ShouldContain("It must be a symbolic link; remove whatever else is there.");
        File.Exists(taken).ShouldBeTrue();
    }

    public void Dispose() => folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<bool> PutAsync(LocalStore store, string path, string content) =>
        store.PutIfAbsentAsync(LakePath.Parse(path), System.Text.Encoding.UTF8.GetBytes(content), Cancellation);

    private static void Point(LocalStore store, string number, params (string Link, string Target)[] links) =>
        store.Links!.Point(
            Name,
            LakePath.Parse($"Refined/_current/{number}"),
            [.. links.Select(link => (link.Link, LakePath.Parse(link.Target)))]
        );

    private string Read(string link) => File.ReadAllText(Path.Combine(folder.FullPath, "Refined", "current", link));
}
