using Cinelake.Jobs.Publishing;
using Cinelake.Lake;
using Cinelake.Tests.Stores.Faults;

namespace Cinelake.Tests.Unit.Jobs.Publishing;

public sealed class PublisherCrashTests : IDisposable
{
    private const int Files = 3;
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-publish-").FullName;

    [Theory]
    [InlineData(CrashMoment.Before)]
    [InlineData(CrashMoment.After)]
    public async Task A_publication_stopped_at_any_store_operation_leaves_the_old_or_the_new_state_whole(CrashMoment moment)
    {
        var crashes = 0;
        for (var at = 1; ; at++)
        {
            await using var store = new LocalStore(Path.Combine(folder, $"{moment}-{at}"));
            await PublishAsync(store, store, "a", basis: 0);
            await using var faulty = new FaultStore(store, at, moment);

            var stopped = await IsStoppedAsync(() => PublishAsync(faulty, store, "b", basis: 1));

            var (number, seen) = await SeenAsync(store);
            seen.ShouldBe(number == 1 ? "a" : "b");
            await PublishAsync(store, store, "c", number);
            (await SeenAsync(store)).ShouldBe((number + 1, "c"));
            if (!stopped)
                break;
            crashes++;
        }
        // Each file and the manifest is one operation.
        crashes.ShouldBe(Files + 1);
    }

    [Fact]
    public async Task Of_two_publications_from_one_basis_the_second_is_refused_and_leaves_no_file()
    {
        await using var store = new LocalStore(Path.Combine(folder, "race"));
        await PublishAsync(store, store, "a", basis: 0);

        var error = await Should.ThrowAsync<LakeException>(() => PublishAsync(store, store, "b", basis: 0));

        error.Message.ShouldContain("another run published Trusted 1");
        (await SeenAsync(store)).ShouldBe((1, "a"));
        Directory.GetFiles(store.Root, "b-*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_publication_whose_answer_is_lost_keeps_the_files_of_its_manifest()
    {
        await using var store = new LocalStore(Path.Combine(folder, "lost"));
        await using var lossy = new LostAnswerStore(store);

        await Should.ThrowAsync<IOException>(() => PublishAsync(lossy, store, "a", basis: 0));

        (await SeenAsync(store)).ShouldBe((1, "a"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task PublishAsync(ILakeStore store, LocalStore lake, string content, int basis)
    {
        using var scratch = lake.OpenScratch();
        var files = new List<(string? Local, LakePath Path)>();
        for (var index = 0; index < Files; index++)
        {
            var local = scratch.PathOf($"{content}-{index}");
            await File.WriteAllTextAsync(local, content, TestContext.Current.CancellationToken);
            files.Add((local, LakePath.Parse($"Trusted/{content}-{basis}-{index}")));
        }
        var part = new TablePart
        {
            Name = "",
            Fingerprint = content,
            Run = content,
            Rows = Files,
            Files = files.Select(file => new TableFile(file.Path.Value, 1, "", 1)).ToList(),
        };
        var table = new TableVersion
        {
            Name = "t",
            Columns = [new TableColumn("c", "string")],
            Parts = [part],
        };
        await new Publisher(store, TimeProvider.System).PublishAsync(
            Zone.Trusted,
            basis,
            new RunId(content),
            "none",
            [table],
            files,
            null,
            TestContext.Current.CancellationToken
        );
    }

    private static async Task<bool> IsStoppedAsync(Func<Task> work)
    {
        try
        {
            await work();
            return false;
        }
        catch (CrashException)
        {
            return true;
        }
    }

    /// <summary>The newest number, and the content on which all its files agree.</summary>
    private static async Task<(int Number, string Content)> SeenAsync(ILakeStore store)
    {
        var (number, manifest) = await Publisher.LogOf(store, Zone.Trusted).LatestAsync(TestContext.Current.CancellationToken);
        var contents = new List<string>();
        foreach (var file in manifest!.Tables.Single().Parts.Single().Files)
        {
            using var reader = new StreamReader(
                await store.OpenReadAsync(LakePath.Parse(file.Path), TestContext.Current.CancellationToken)
            );
            contents.Add(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        return (number, contents.Distinct(StringComparer.Ordinal).Single());
    }
}
