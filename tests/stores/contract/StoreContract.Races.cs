using Cinelake.Lake;

namespace Cinelake.Tests.Stores.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Of_many_racers_one_wins()
    {
        for (var round = 0; round < 5; round++)
        {
            var path = At($"Raw/race-{round}");
            var won = await Task.WhenAll(
                Enumerable
                    .Range(0, 20)
                    .Select(racer => Task.Run(() => Store.PutIfAbsentAsync(path, Bytes($"{racer}"), Cancellation), Cancellation))
            );

            won.Count(winner => winner).ShouldBe(1);
            (await ReadAsync(path)).ShouldBe(Bytes($"{won.IndexOf(true)}"));
        }
    }

    [Fact]
    public async Task Of_many_racers_with_files_one_wins()
    {
        var rivals = Enumerable.Range(0, 10).Select(racer => LocalFile(Bytes($"{racer}"))).ToList();

        var won = await Task.WhenAll(
            rivals.Select(file => Task.Run(() => Store.PutIfAbsentAsync(At("Raw/race"), file, Cancellation), Cancellation))
        );

        won.Count(winner => winner).ShouldBe(1);
        (await ReadAsync(At("Raw/race"))).ShouldBe(Bytes($"{won.IndexOf(true)}"));
    }

    [Fact]
    public async Task Of_many_processes_one_wins()
    {
        var racers = Enumerable
            .Range(0, 4)
            .Select(racer => new ChildProcess(ChildEnvironment, "put", Store.Root, "Raw/race", $"{racer}"))
            .ToList();
        foreach (var racer in racers)
            (await racer.LineAsync(Cancellation)).ShouldBe("ready");

        racers.ForEach(racer => racer.GoOn());
        var won = await Task.WhenAll(racers.Select(racer => racer.LineAsync(Cancellation)));

        won.Count(answer => answer == "True").ShouldBe(1, string.Join(' ', won));
        (await ReadAsync(At("Raw/race"))).ShouldBe(Bytes($"{won.IndexOf("True")}"));
        racers.ForEach(racer => racer.Dispose());
    }

    [Fact]
    public async Task Racing_appenders_take_each_number_once()
    {
        var log = new ManifestLog<LandingManifest>(Store, Zone.Raw, LakeJson.Default.LandingManifest);
        var runs = Enumerable.Range(0, Appenders).Select(number => $"run-{number}").ToList();

        await Parallel.ForEachAsync(
            runs,
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancellation },
            async (run, stop) =>
            {
                var manifest = new LandingManifest
                {
                    Run = run,
                    Command = "csv",
                    LandedAt = DateTimeOffset.UnixEpoch,
                    Files = [],
                };
                var number = (await log.NumbersAsync(stop)) is [.., var last] ? last + 1 : 1;
                while (!await log.TryAppendAsync(number, manifest, stop))
                    number++;
            }
        );

        (await log.NumbersAsync(Cancellation)).ShouldBe(Enumerable.Range(1, Appenders));
        var appended = new List<string>();
        foreach (var number in await log.NumbersAsync(Cancellation))
            appended.Add((await log.ReadAsync(number, Cancellation)).Run);
        appended.ShouldBe(runs, ignoreOrder: true);
    }

    [Fact]
    public async Task A_cancelled_put_leaves_nothing()
    {
        var file = LocalFile(Noise(12_000_000));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Store.PutIfAbsentAsync(At("Raw/a"), file, cancelled.Token));
        await Should.ThrowAsync<OperationCanceledException>(() => Store.PutIfAbsentAsync(At("Raw/b"), Bytes("b"), cancelled.Token));

        (await ListAsync("Raw")).ShouldBeEmpty();
        (await UnfinishedAsync()).ShouldBeEmpty();
    }
}
