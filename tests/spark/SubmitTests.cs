namespace Cinelake.Tests.Spark;

/// <summary>spark-submit.sh on the real spark-submit, with a program of a few lines.</summary>
[Trait("needs", "spark")]
public sealed class SubmitTests(SubmitFolder submit) : IClassFixture<SubmitFolder>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(300);
    private readonly string temp = submit.NewTemp();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(130)]
    public async Task The_exit_code_is_the_jobs(int code)
    {
        submit.Program(await SparkDistribution.HomeAsync(), $"exit {code}");

        (await RunAsync("build")).ExitCode.ShouldBe(code);
    }

    [Fact]
    public async Task Arguments_after_the_job_and_both_streams_pass_through()
    {
        submit.Program(
            await SparkDistribution.HomeAsync(),
            """printf '[%s]' "$@"; [[ -n $PYSPARK_GATEWAY_PORT ]] && echo "progress" >&2"""
        );
        string[] arguments = ["sql", "select 'a b' as \"x\", '$HOME' as y", "--lake", "a folder", "", "--", "*", "ção"];

        var run = await RunAsync(arguments);

        run.Output.ShouldBe(string.Concat(arguments.Select(argument => $"[{argument}]")));
        run.Error.ShouldBe("progress\n");
    }

    [Fact]
    public async Task An_interrupted_job_cleans_up_before_its_JVM_ends()
    {
        submit.Program(
            await SparkDistribution.HomeAsync(),
            """trap 'echo cleaned; exit 130' INT; echo started; while :; do sleep 0.1; done"""
        );
        await using var run = Start();
        await run.UntilSaidAsync("started", Limit);

        Signals.Send(await run.IdAsync(), Signals.Interrupt);

        (await run.EndAsync(Limit)).ShouldBe(130, run.Errors);
        run.Output.ShouldContain("cleaned");
        await Machine.UntilAsync(() => Machine.ProcessesWith(submit.Folder).Count == 0, TimeSpan.FromSeconds(60), "nothing runs any more");
    }

    [Theory]
    [InlineData("org.apache.spark.deploy.SparkSubmit")]
    [InlineData("/spark-submit.sh build")]
    public async Task A_job_does_not_outlive_what_started_it(string killed)
    {
        submit.Program(await SparkDistribution.HomeAsync(), """echo started; exec 2>&-; while :; do sleep 0.1; done""");
        await using var run = Start();
        await run.UntilSaidAsync("started", Limit);

        Machine.ProcessesWith(killed, submit.Folder).ToList().ForEach(process => Signals.Send(process, Signals.Kill));

        await Machine.UntilAsync(() => Machine.ProcessesWith(submit.Folder).Count == 0, TimeSpan.FromSeconds(60), "nothing runs any more");
        await Machine.UntilAsync(() => Directory.GetFileSystemEntries(temp).Length == 0, TimeSpan.FromSeconds(60), "nothing is left");
    }

    [Fact]
    public async Task The_log_that_a_failed_jobs_error_names_stays()
    {
        submit.Program(await SparkDistribution.HomeAsync(), """echo "why" >>"$CINELAKE_LAUNCH/spark.log"; exit 1""");

        var run = await RunAsync("build");

        await Machine.UntilAsync(() => Machine.ProcessesWith(submit.Folder).Count == 0, TimeSpan.FromSeconds(60), "nothing runs any more");
        var folder = Directory.GetDirectories(temp).ShouldHaveSingleItem();
        run.Error.ShouldContain($"Spark's log is in {folder}.");
        File.ReadAllText(Path.Combine(folder, "spark.log")).ShouldContain("why");
    }

    [Fact]
    public async Task The_gateways_secret_is_in_no_command_line()
    {
        submit.Program(await SparkDistribution.HomeAsync(), "echo started; while :; do sleep 0.1; done");
        await using var run = Start();
        await run.UntilSaidAsync("started", Limit);

        var secret = Machine
            .ProcessesWith(Path.Combine(submit.Folder, "cinelake"), "build")
            .Select(process => Machine.Variable(process, "PYSPARK_GATEWAY_SECRET"))
            .First(value => value is not null)!;

        secret.ShouldNotBeEmpty();
        Machine.ProcessesWith(secret).ShouldBeEmpty();
    }

    private Task<ProgramRun> RunAsync(params string[] arguments) =>
        ProgramRun.OfAsync(
            ProgramRun
                .Command(submit.Script, arguments)
                .WithEnvironmentVariables(variables => variables.Set("TMPDIR", temp).Set("CINELAKE_LAKE", null))
        );

    private RunningProgram Start() => RunningProgram.Start(submit.Folder, [new("TMPDIR", temp)], submit.Script, "build");
}
