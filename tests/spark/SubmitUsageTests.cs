using System.Text.Json;

namespace Cinelake.Tests.Spark;

/// <summary>What spark-submit.sh decides before anything starts.</summary>
public sealed class SubmitUsageTests(SubmitFolder submit) : IClassFixture<SubmitFolder>
{
    [Theory]
    [InlineData("which job?")]
    [InlineData("--master is", "--master", "mesos://x", "build")]
    [InlineData("needs a cluster", "--deploy-mode", "cluster", "build")]
    [InlineData("takes only a jar", "--master", "spark://x:7077", "--deploy-mode", "cluster", "build")]
    [InlineData("another machine", "--master=yarn", "--deploy-mode=cluster", "build", "--lake", "here")]
    [InlineData("needs a value", "--conf")]
    [InlineData("set by this script", "--class", "x", "build")]
    public async Task What_cannot_work_is_refused_with_the_reason(string says, params string[] arguments)
    {
        NeedsBash();

        var run = await ProgramRun.OfAsync(submit.Script, arguments);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(says);
    }

    [Fact]
    public async Task A_dry_run_prints_the_command()
    {
        NeedsBash();
        submit.Program("/opt/spark", "exit 9");

        var run = await ProgramRun.OfAsync(
            submit.Script,
            "--dry-run",
            "--master",
            "spark://host:7077",
            "--conf",
            "a.b=c d",
            "--driver-memory=2g",
            "build",
            "--lake",
            "s3://bucket/x"
        );

        run.ShouldSucceed();
        run.Output.ShouldStartWith("/opt/spark/bin/spark-submit --master spark://host:7077 --deploy-mode client");
        run.Output.ShouldContain(
            @"--conf a.b=c\ d --driver-memory=2g --class org.apache.spark.deploy.PythonRunner spark-internal build '' --lake s3://bucket/x"
        );
    }

    [Fact]
    public async Task The_EMR_forms_are_JSON_of_the_same_job()
    {
        NeedsBash();

        var run = await ProgramRun.OfAsync(
            submit.Script,
            "--print-emr-step",
            "--app-archive",
            "s3://apps/cinelake.tar.gz",
            "build",
            "--set",
            "a.b=\"c\""
        );

        using var forms = JsonDocument.Parse(run.ShouldSucceed().Output);
        var arguments = forms
            .RootElement.GetProperty("step")[0]
            .GetProperty("Args")
            .EnumerateArray()
            .Select(item => item.GetString())
            .ToList();
        string.Join('|', arguments).ShouldContain("|--archives|s3://apps/cinelake.tar.gz#app");
        string.Join('|', arguments).ShouldEndWith("|org.apache.spark.deploy.PythonRunner|spark-internal|build||--set|a.b=\"c\"");
        var serverless = forms.RootElement.GetProperty("serverless").GetProperty("sparkSubmit");
        serverless
            .GetProperty("entryPointArguments")
            .EnumerateArray()
            .Select(item => item.GetString())
            .ShouldBe(["build", "--set", "a.b=\"c\""]);
        serverless.GetProperty("sparkSubmitParameters").GetString()!.ShouldContain("spark.archives=s3://apps/cinelake.tar.gz#app");
    }

    private static void NeedsBash() => Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no bash");
}
