using Cinelake.Lake;

namespace Cinelake.Tests.Stores.Faults;

public sealed class FaultStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1, CrashMoment.Before, 0)]
    [InlineData(1, CrashMoment.After, 1)]
    [InlineData(2, CrashMoment.Before, 1)]
    [InlineData(2, CrashMoment.After, 2)]
    public async Task A_crash_keeps_what_was_done_and_does_nothing_more(int at, CrashMoment moment, int kept)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var local = new LocalStore(folder.FullPath);
        await using var store = new FaultStore(local, at, moment);

        await Should.ThrowAsync<CrashException>(async () =>
        {
            for (var number = 1; number <= 3; number++)
                await store.PutIfAbsentAsync(LakePath.Parse($"Raw/{number}"), new byte[] { 1 }, stop);
        });
        await Should.ThrowAsync<CrashException>(() => store.PutIfAbsentAsync(LakePath.Parse("Raw/4"), new byte[] { 1 }, stop));

        (await local.ListAsync(LakePath.Of(Zone.Raw), stop).CountAsync(stop)).ShouldBe(kept);
    }
}
