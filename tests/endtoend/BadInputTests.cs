namespace Cinelake.Tests.EndToEnd;

public sealed class BadInputTests(DemoFiles demo)
{
    [Fact]
    public async Task Lines_that_cannot_be_used_are_kept_in_rejects_with_reason_and_text()
    {
        var lines = await ReadAsync();
        lines[9] = lines[9] + "|one more";
        lines[19] = lines[19].Replace("tt", "xx", StringComparison.Ordinal);
        var lake = await LandAsync(lines);

        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake)).ShouldSucceed();

        var rejects = (
            await ProgramRun.OfAsync(
                Programs.Jobs,
                "sql",
                "select table_name, position, reason, raw_text from rejects order by position",
                "--json",
                "--lake",
                lake
            )
        ).ShouldSucceed();
        rejects.Output.Split('\n').Count(line => line.StartsWith('{')).ShouldBe(2);
        rejects.Output.ShouldContain("{\"table_name\":\"movie_credits\",\"position\":10,\"reason\":\"field_count\"");
        rejects.Output.ShouldContain("\"position\":20,\"reason\":\"title_id\"");
        rejects.Output.ShouldContain("|one more\"");
        (await LakeState.NumberAsync(lake, "select count(*) as n from movie_credits")).ShouldBe(lines.Length - 3);
    }

    [Fact]
    public async Task Too_many_refused_lines_stop_the_build_and_nothing_is_published()
    {
        var lines = await ReadAsync();
        for (var index = 1; index < lines.Length; index += 20)
            lines[index] += "|";
        var lake = await LandAsync(lines);

        var run = await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake);
        var allowed = await ProgramRun.OfAsync(Programs.Jobs, "build", "--max-rejects", "0.1", "--lake", lake);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("over the limit of 1.0");
        run.Error.ShouldContain("field_count");
        run.Error.ShouldContain("first at 2");
        allowed.ShouldSucceed();
        LakeState.Manifests(lake, "Trusted").Count.ShouldBe(1);
        LakeState.Leftovers(lake).ShouldBeEmpty();
    }

    [Fact]
    public async Task Windows_line_ends_and_empty_lines_at_the_end_change_no_row()
    {
        var lines = await ReadAsync();
        var lake = await LandAsync([.. lines, "", ""], "\r\n");
        var plain = await LandAsync(lines);

        (await ProgramRun.OfAsync(Programs.Jobs, "build", "trusted", "--lake", lake)).ShouldSucceed();
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "trusted", "--lake", plain)).ShouldSucceed();

        (await LakeState.HashesAsync(lake))["movie_credits"].ShouldBe((await LakeState.HashesAsync(plain))["movie_credits"]);
    }

    [Fact]
    public async Task A_json_file_that_cannot_be_read_stops_the_build_and_is_named_with_its_byte()
    {
        var lake = await demo.LandedLakeAsync();
        var broken = Path.Combine(Directory.CreateDirectory(demo.NewFolder()).FullName, "broken.json");
        await File.WriteAllTextAsync(broken, """[{"id":1,"title":"x"},{"id":NaN}]""", TestContext.Current.CancellationToken);
        (
            await ProgramRun.OfAsync(Programs.Ingest, "json", broken, "--spec", "movies", "--lake", lake, "--date", "2024-03-31")
        ).ShouldSucceed();

        var plan = (await ProgramRun.OfAsync(Programs.Jobs, "plan", "--lake", lake)).ShouldSucceed();
        var stopped = await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake);
        var skipping = (
            await ProgramRun.OfAsync(
                Programs.Jobs,
                "build",
                "trusted",
                "--skip",
                "Raw/TMDB/JSON/movies/2024/03/31/broken.json",
                "--lake",
                lake
            )
        ).ShouldSucceed();
        var again = (await ProgramRun.OfAsync(Programs.Jobs, "build", "trusted", "--lake", lake)).ShouldSucceed();
        var status = (await ProgramRun.OfAsync(Programs.Ingest, "status", "--lake", lake)).ShouldSucceed();

        plan.Error.ShouldContain("a build will stop: Raw/TMDB/JSON/movies/2024/03/31/broken.json is not JSON at byte 29.");
        stopped.ShouldBeRefused("Raw/TMDB/JSON/movies/2024/03/31/broken.json is not JSON at byte 29.");
        skipping.Error.ShouldContain("Skipped, now and from now on: Raw/TMDB/JSON/movies/2024/03/31/broken.json.");
        again.Error.ShouldContain("Nothing to do");
        status.Error.ShouldContain("Retracted: Raw/TMDB/JSON/movies/2024/03/31/broken.json (skipped by a build (--skip)).");
    }

    [Fact]
    public async Task A_raw_file_that_is_gone_or_changed_is_named()
    {
        var lake = await demo.LandedLakeAsync();
        var file = Directory.GetFiles(Path.Combine(lake, "Raw", "Local"), "movies.csv", SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(file, "x", TestContext.Current.CancellationToken);

        var longer = await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake);
        var bytes = (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken))[..^1];
        bytes[^2] ^= 1;
        File.Delete(file);
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        var changed = await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake);
        File.Delete(file);
        var gone = await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake);

        longer.ShouldBeRefused("movies.csv has 296,780 bytes, not 296,779: it is not what landed");
        changed.ShouldBeRefused("movies.csv has other content: its SHA-256 is");
        gone.ShouldBeRefused("movies.csv is gone: it is not what landed");
        LakeState.Manifests(lake, "Trusted").ShouldBeEmpty();
    }

    private async Task<string[]> ReadAsync() => await File.ReadAllLinesAsync(demo.Movies, TestContext.Current.CancellationToken);

    private async Task<string> LandAsync(string[] lines, string end = "\n")
    {
        var lake = demo.NewFolder();
        var source = Path.Combine(Directory.CreateDirectory(demo.NewFolder()).FullName, "movies.csv");
        // The header must be that of the contract; a line end is not part of it.
        await File.WriteAllTextAsync(source, $"{lines[0]}\n{string.Join(end, lines.Skip(1))}{end}", TestContext.Current.CancellationToken);
        (await ProgramRun.OfAsync(Programs.Ingest, "csv", source, "--lake", lake, "--date", "2024-03-31")).ShouldSucceed();
        return lake;
    }
}
