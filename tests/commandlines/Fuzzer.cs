using System.Diagnostics;
using System.Text.Json;
using Cinelake.Terminal;

namespace Cinelake.Tests.CommandLines;

/// <summary>Runs command lines in this process and reports those that ended in a way they must not.</summary>
internal sealed class Fuzzer(FuzzedProgram program, OddValues values, TextWriter report)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Runs a number of command lines; returns whether all ended well.</summary>
    public async Task<bool> RunAsync(int seed, int count)
    {
        var lines = new LineMaker(ConsoleApp.WithCommon(program.Create()), values);
        var codes = new SortedDictionary<int, int>();
        var faults = 0;
        for (var index = 0; index < count; index++)
        {
            var random = new Random(unchecked(seed * 7919 + index));
            var words = lines.Next(random);
            using var surroundings = new Surroundings(values, random);
            var (code, error, fault) = await RunAsync(words);
            codes[code] = codes.GetValueOrDefault(code) + 1;
            if ((fault ?? Fault(code, error)) is not { } what)
                continue;
            faults++;
            await report.WriteLineAsync(
                $"{what}: {JsonSerializer.Serialize(words)} {surroundings.Description}\n    {code}: {error[..Math.Min(2000, error.Length)]}"
            );
        }
        await report.WriteLineAsync(
            $"{count} command lines, {faults} faults, by exit code: {string.Join(", ", codes.Select(item => $"{item.Key}: {item.Value}"))}"
        );
        return faults == 0;
    }

    private async Task<(int Code, string Error, string? Fault)> RunAsync(IReadOnlyList<string> words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var (before, beforeError) = (Console.Out, Console.Error);
        Console.SetOut(output);
        Console.SetError(error);
        var start = Stopwatch.GetTimestamp();
        try
        {
            var code = await Task.Run(() => ConsoleApp.RunAsync(program.Create, words)).WaitAsync(Longest);
            return (code, error.ToString(), Stopwatch.GetElapsedTime(start) > Longest / 3 ? "slow" : null);
        }
#pragma warning disable CA1031 // Any exception that escapes is what the test is looking for.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return (-1, $"{error}\n{thrown}", "thrown");
        }
        finally
        {
            Console.SetOut(before);
            Console.SetError(beforeError);
        }
    }

    private static string? Fault(int code, string error) =>
        (code, error) switch
        {
            _ when error.Contains("this should not happen", StringComparison.Ordinal) => "not foreseen",
            _ when error.Contains("\n   at ", StringComparison.Ordinal) => "a stack trace",
            (not (0 or 1 or 2 or 3 or 4), _) => "an exit code of no meaning",
            (not 0, "") => "no message",
            (2, _) when !$"\n{error}".Contains("\nerror: ", StringComparison.Ordinal) => "a usage error that says something else",
            _ => null,
        };
}
