using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Cinelake.Tests.EndToEnd;

public sealed partial class CrashTests(DemoFiles demo)
{
    private const int Interrupt = 2;
    private const int Kill = 9;

    [Fact]
    public async Task A_build_killed_at_ten_moments_is_repaired_by_the_next()
    {
        var lake = await demo.LandedLakeAsync();
        var random = new Random(20240331);

        for (var time = 0; time < 10; time++)
            await SignalAfterAsync(lake, TimeSpan.FromSeconds(demo.BuildTime.TotalSeconds * random.NextDouble()), Kill);
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake)).ShouldSucceed();

        (await LakeState.HashesAsync(lake)).ShouldBe(await demo.BuiltHashesAsync());
        LakeState.Leftovers(lake).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_build_that_is_interrupted_ends_with_130_and_leaves_no_unfinished_file()
    {
        var lake = await demo.LandedLakeAsync();

        var code = await SignalAfterAsync(lake, TimeSpan.FromMilliseconds(700), Interrupt);

        code.ShouldBe(130);
        LakeState.Leftovers(lake).ShouldBeEmpty();
        LakeState.Manifests(lake, "Refined").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_build_that_is_interrupted_at_any_moment_ends_with_130_or_was_done()
    {
        var codes = new List<int>();

        for (var moment = 0; moment < 16; moment++)
            codes.Add(await SignalAfterAsync(await demo.LandedLakeAsync(), demo.BuildTime * (0.15 + moment * 0.05), Interrupt));

        codes.ShouldAllBe(code => code == 130 || code == 0);
        codes.ShouldContain(130);
    }

    [Fact]
    public async Task Of_two_builds_at_once_no_reader_sees_a_mixture()
    {
        var lake = await demo.LandedLakeAsync();

        var runs = await Task.WhenAll(
            ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake),
            ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake)
        );

        runs.ShouldContain(run => run.ExitCode == 0);
        runs.Where(run => run.ExitCode != 0).ShouldAllBe(run => run.ExitCode == 1 && run.Error.Contains("another run published"));
        (await ProgramRun.OfAsync(Programs.Jobs, "build", "--lake", lake)).ShouldSucceed();
        (await LakeState.HashesAsync(lake)).ShouldBe(await demo.BuiltHashesAsync());
    }

    private static async Task<int> SignalAfterAsync(string lake, TimeSpan delay, int signal)
    {
        var start = new ProcessStartInfo(Programs.Jobs, ["build", "--lake", lake])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Task.WhenAny(
            Task.Delay(delay, TestContext.Current.CancellationToken),
            process.WaitForExitAsync(TestContext.Current.CancellationToken)
        );
        if (!process.HasExited)
            _ = SendSignal(process.Id, signal);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await output;
        return process.ExitCode;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
