using Cinelake.Ingestion.Csv;
using Cinelake.Ingestion.Landing;
using Cinelake.Lake;
using Microsoft.Extensions.Time.Testing;
using static Cinelake.Tests.Unit.Ingestion.CsvText;

namespace Cinelake.Tests.Unit.Ingestion;

public sealed class LandingRunTests : IDisposable
{
    private static readonly CollectionDate Day = CollectionDate.Parse("2024-03-31");
    private static readonly byte[] Movies = File(MoviesHeader, Row);
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2024, 3, 31, 12, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cinelake-");
    private readonly LocalStore store;

    public LandingRunTests() => store = new LocalStore(Path.Combine(folder.FullName, "lake"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Landed_file_is_the_source_byte_for_byte_and_its_manifest_describes_it()
    {
        await LandAsync(Movies);

        var manifest = (await RawLog.ReadAsync(store, Cancellation)).Manifests.ShouldHaveSingleItem();
        var file = manifest.Files.ShouldHaveSingleItem();
        file.Path.ShouldBe("Raw/Local/CSV/Movies/2024/03/31/movies.csv");
        (file.Format, file.Kind, file.Date, file.OriginalName, file.Size, file.Lines).ShouldBe(
            (RawFormat.Csv, "movies", "2024-03-31", "source.csv", Movies.Length, 2)
        );
        file.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Movies)));
        (await System.IO.File.ReadAllBytesAsync(Path.Combine(store.Root, file.Path), Cancellation)).ShouldBe(Movies);
    }

    [Fact]
    public async Task Same_bytes_again_change_nothing()
    {
        await LandAsync(Movies);

        var again = await LandAsync(Movies);

        again.IsNew.ShouldBeFalse();
        (await RawLog.ReadAsync(store, Cancellation)).Manifests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Other_bytes_of_the_same_day_get_the_next_name_and_each_is_known_again()
    {
        await LandAsync(Movies);
        var second = await LandAsync(File(MoviesHeader, Row, Row));
        var third = await LandAsync(File(MoviesHeader));
        var secondAgain = await LandAsync(File(MoviesHeader, Row, Row));

        second.File.Path.ShouldEndWith("/movies-2.csv");
        third.File.Path.ShouldEndWith("/movies-3.csv");
        secondAgain.IsNew.ShouldBeFalse();
        secondAgain.File.Path.ShouldBe(second.File.Path);
    }

    [Fact]
    public async Task File_that_a_killed_run_left_is_named_by_the_next()
    {
        await LandAsync(Movies, commit: false);
        (await RawLog.ReadAsync(store, Cancellation)).Manifests.ShouldBeEmpty();

        var again = await LandAsync(Movies);

        again.IsNew.ShouldBeTrue();
        (await RawLog.ReadAsync(store, Cancellation))
            .Manifests.ShouldHaveSingleItem()
            .Files.ShouldHaveSingleItem()
            .Path.ShouldEndWith("/movies.csv");
    }

    [Fact]
    public async Task Runs_that_race_with_one_file_leave_one_object_named_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => LandAsync(Movies))));

        Directory.GetFiles(Path.Combine(store.Root, "Raw/Local"), "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
        (await RawLog.ReadAsync(store, Cancellation)).Manifests.ShouldHaveSingleItem().Files.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Runs_that_race_with_different_files_land_them_all()
    {
        await Task.WhenAll(
            Enumerable.Range(1, 6).Select(rows => Task.Run(() => LandAsync(File([MoviesHeader, .. Enumerable.Repeat(Row, rows)]))))
        );

        var log = await RawLog.ReadAsync(store, Cancellation);
        log.Manifests.SelectMany(manifest => manifest.Files).Select(file => file.Lines).Order().ShouldBe([2, 3, 4, 5, 6, 7]);
        log.Number.ShouldBe(6);
    }

    [Fact]
    public async Task File_that_grows_while_it_is_read_is_refused()
    {
        var path = Path.Combine(folder.FullName, "growing.csv");
        await System.IO.File.WriteAllBytesAsync(path, Movies, Cancellation);
        using var scanner = new GrowingScanner(path);
        using var scratch = store.OpenScratch();

        var error = await Should.ThrowAsync<RefusedFileException>(() =>
            FileToLand.Find(path).CopyAsync(scratch.PathOf("copy"), scanner, progress: null, Cancellation)
        );

        error.Message.ShouldContain("changed while it was read");
    }

    private async Task<Landed> LandAsync(byte[] content, bool commit = true)
    {
        var source = Path.Combine(
            Directory.CreateDirectory(Path.Combine(folder.FullName, Guid.NewGuid().ToString("n"))).FullName,
            "source.csv"
        );
        await System.IO.File.WriteAllBytesAsync(source, content, Cancellation);
        var run = new LandingRun(store, await RawLog.ReadAsync(store, Cancellation), "csv", clock);
        using var scratch = store.OpenScratch();
        var staged = (
            await new Staging(scratch, WantedNames.Csv, path => new CsvScanner(path, askedKind: null)).StageAsync(
                FileToLand.Find(source),
                progress: null,
                Cancellation
            )
        ).Single();
        var landed = await run.PutAsync(LandingPlace.OfCsv("movies", Day), staged, Cancellation);
        if (commit)
            await run.CommitAsync(Cancellation);
        return landed;
    }

    private sealed class GrowingScanner(string path) : IContentScanner
    {
        public void Scan(ReadOnlySpan<byte> chunk)
        {
            using var more = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            more.Write("more"u8);
            if (more.Length > 10_000)
                throw new InvalidOperationException("read on and on");
        }

        public ValueTask<ContentProfile> CompleteAsync(string copy, CancellationToken cancellation) =>
            ValueTask.FromResult(new ContentProfile("movies", 0, []));

        public void Dispose()
        {
            // Holds nothing.
        }
    }
}
