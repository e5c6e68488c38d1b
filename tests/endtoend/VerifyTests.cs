namespace Cinelake.Tests.EndToEnd;

public sealed class VerifyTests(DemoFiles demo)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whole_lake_is_as_its_manifests_say()
    {
        var run = (await ProgramRun.OfAsync(Programs.Jobs, "verify", "--lake", demo.BuiltLake, "--json")).ShouldSucceed();

        run.Output.Split("\"damaged\":0").Length.ShouldBe(4);
    }

    [Theory]
    [InlineData("Raw/Local")]
    [InlineData("Trusted/Local")]
    [InlineData("Refined/PARQUET")]
    public async Task One_changed_bit_is_found_and_its_file_is_named(string where)
    {
        var lake = demo.BuiltCopy();
        var file = Directory.GetFiles(Path.Combine(lake, where), "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        await RewriteAsync(file, bytes => bytes[bytes.Length / 2] ^= 1);

        var run = await ProgramRun.OfAsync(Programs.Jobs, "verify", "--lake", lake);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain($"{Path.GetRelativePath(lake, file)} has other content");
    }

    [Theory]
    [InlineData("Trusted")]
    [InlineData("Refined/PARQUET")]
    public async Task Published_file_that_is_gone_or_cut_is_built_again(string zone)
    {
        var lake = demo.BuiltCopy();
        var before = await LakeState.HashesAsync(lake);
        var files = Directory
            .GetFiles(Path.Combine(lake, zone), "part-*.parquet", SearchOption.AllDirectories)
            .Where(file => !file.Contains("current/", StringComparison.Ordinal))
            // Of Refined two answers: what is wrong with a table whose input is built too is not told.
            .Where(file => zone == "Trusted" || file.Contains("/answers/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        File.Delete(files[0]);
        await RewriteAsync(files[^1], cut: 10);

        var ask = await ProgramRun.OfAsync(Programs.Jobs, "show", "--steps", "--hash", "--lake", lake);
        var plan = (await ProgramRun.OfAsync(Programs.Jobs, "plan", "--lake", lake)).ShouldSucceed();
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake)).ShouldSucceed();

        ask.ShouldBeRefused("it is not what was published. 'cinelake build' makes it again.");
        plan.Output.ShouldContain($"{Path.GetRelativePath(lake, files[0])} is gone");
        plan.Output.ShouldContain($"{Path.GetRelativePath(lake, files[^1])} has 10 bytes, not");
        (await LakeState.HashesAsync(lake)).ShouldBe(before, ignoreOrder: true);
        (await ProgramRun.OfAsync(Programs.Jobs, "verify", "--lake", lake)).Error.ShouldContain("It belongs to an older publication only");
        File.Delete(files[^1]);
        (await ProgramRun.OfAsync(Programs.Jobs, "verify", "--lake", lake)).ShouldSucceed();
    }

    [Fact]
    public async Task Published_file_whose_bytes_changed_is_built_again_when_it_is_read()
    {
        var lake = demo.BuiltCopy();
        var before = await LakeState.HashesAsync(lake);
        var dimension = Directory
            .GetFiles(Path.Combine(lake, "Refined", "PARQUET"), "*.parquet", SearchOption.AllDirectories)
            .Single(file => file.Contains("/dim_genre/", StringComparison.Ordinal));
        await RewriteAsync(dimension, bytes => bytes[bytes.Length / 2] ^= 1);

        // The answers of a study that changed read it.
        var run = (
            await ProgramRun.OfAsync(Programs.Jobs, "build", "--set", "comedy.factor_min_titles=10", "--lake", lake)
        ).ShouldSucceed();
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake)).ShouldSucceed();

        run.Error.ShouldContain($"{Path.GetRelativePath(lake, dimension)} has other content");
        run.Error.ShouldContain("is built again");
        (await LakeState.HashesAsync(lake)).ShouldBe(before, ignoreOrder: true);
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake)).ShouldSucceed().Error.ShouldContain("Nothing to do");
    }

    // A copy of a lake shares its files with the lake, so a change makes a new file.
    private static async Task RewriteAsync(string file, Action<byte[]>? change = null, int? cut = null)
    {
        var bytes = await File.ReadAllBytesAsync(file, Cancellation);
        change?.Invoke(bytes);
        File.Delete(file);
        await File.WriteAllBytesAsync(file, bytes[..(cut ?? bytes.Length)], Cancellation);
    }
}
