using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Engines.DuckDb;
using Cinelake.Jobs.Engines.Spark;
using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs.Engines;

public sealed class EngineFilesTests : IAsyncDisposable
{
    private static readonly LakePath Folder = LakePath.Parse("Refined/PARQUET/run=1/film");
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("cinelake-files-");
    private readonly LocalStore store;
    private readonly ScratchFolder scratch;

    public EngineFilesTests()
    {
        store = new LocalStore(Path.Combine(root.FullName, "lake"));
        scratch = store.OpenScratch();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Only_an_engine_that_reaches_buckets_works_in_place_and_only_in_a_bucket()
    {
        var bucket = new BucketStore(store);

        EngineFiles.Of(DuckDbEngine.Kind, store, scratch).ShouldBeOfType<FilesInScratch>();
        EngineFiles.Of(SparkEngine.Kind, store, scratch).ShouldBeOfType<FilesInScratch>();
        EngineFiles.Of(DuckDbEngine.Kind, bucket, scratch).ShouldBeOfType<FilesInScratch>();
        EngineFiles.Of(SparkEngine.Kind, bucket, scratch).ShouldBeOfType<FilesInPlace>().Bucket.ShouldBe(bucket);
    }

    [Fact]
    public async Task File_written_to_scratch_is_found_there_until_it_is_stored()
    {
        var files = new FilesInScratch(store, scratch);

        var place = await WriteAsync(files.Begin(Folder));
        var described = await files.DescribeAsync(Folder / "a.parquet", 7, Cancellation);

        (await store.FindAsync(Folder / "a.parquet", Cancellation)).ShouldBeNull();
        files.ScratchOf(Folder / "a.parquet").ShouldBe(place);
        (await files.PlaceOfAsync(Folder / "a.parquet", Cancellation)).ShouldBe(place);
        described.ShouldBe(new TableFile($"{Folder}/a.parquet", 4, Sha256OfRows, 7));
        (await store.PutIfAbsentAsync(Folder / "a.parquet", place, Cancellation)).ShouldBeTrue();
        await files.DeleteAsync(Folder);
        (await files.PlaceOfAsync(Folder / "a.parquet", Cancellation)).ShouldStartWith(store.Root);
    }

    [Fact]
    public async Task File_written_in_place_is_described_by_the_store_and_goes_unless_it_is_handed_over()
    {
        var files = new FilesInPlace(store, scratch);
        var left = LakePath.Parse("Refined/PARQUET/run=1/crew");

        await WriteAsync(files.Begin(Folder));
        await WriteAsync(files.Begin(left));
        var described = await files.DescribeAsync(Folder / "a.parquet", 7, Cancellation);
        files.HandOver([Folder / "a.parquet"]);
        await files.DeleteLeftAsync();

        described.ShouldBe(new TableFile($"{Folder}/a.parquet", 4, Sha256OfRows, 7));
        files.ScratchOf(Folder / "a.parquet").ShouldBeNull();
        (await files.PlaceOfAsync(Folder / "a.parquet", Cancellation)).ShouldBe($"{store.Root}/{Folder}/a.parquet");
        (await store.FindAsync(Folder / "a.parquet", Cancellation)).ShouldNotBeNull();
        (await store.FindAsync(left / "a.parquet", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Staged_file_stays_where_it_is_or_is_a_guest_in_the_lake()
    {
        var staged = LakePath.Parse("Trusted/_staged/run=1");
        var local = await WriteAsync(scratch.FolderOf("made"));

        (await new FilesInScratch(store, scratch).StageAsync(local, staged, Cancellation)).ShouldBe(local);
        var inPlace = new FilesInPlace(store, scratch);
        (await inPlace.StageAsync(local, staged, Cancellation)).ShouldBe($"{store.Root}/{staged}/a.parquet");
        (await store.FindAsync(staged / "a.parquet", Cancellation)).ShouldNotBeNull();
        await inPlace.DeleteLeftAsync();
        (await store.FindAsync(staged / "a.parquet", Cancellation)).ShouldBeNull();
    }

    public async ValueTask DisposeAsync()
    {
        scratch.Dispose();
        await store.DisposeAsync();
        root.Delete(recursive: true);
    }

    private static string Sha256OfRows => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("rows"u8));

    private static async Task<string> WriteAsync(string folder)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, "a.parquet");
        await File.WriteAllTextAsync(file, "rows", Cancellation);
        return file;
    }
}
