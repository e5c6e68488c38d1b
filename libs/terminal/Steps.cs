using System.Globalization;
using Spectre.Console;

namespace Cinelake.Terminal;

/// <summary>
/// Says on stderr what a run is doing: one line per step at its end, with its time; before that a progress bar on a terminal, or a line
/// every five seconds (after the first two) where stderr is no terminal. Steps may run side by side. <c>NO_COLOR</c> removes the colors,
/// <c>--quiet</c> everything.
/// </summary>
public sealed class Steps(TimeProvider clock)
{
    private static readonly TimeSpan FirstLine = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan NextLine = TimeSpan.FromSeconds(5);
    private readonly IAnsiConsole console = CreateConsole();
    private readonly ProgressBars bars = new();

    /// <summary>Steps timed by the machine's clock.</summary>
    public static Steps OnStandardError() => new(TimeProvider.System);

    /// <summary>Runs a step and gives its result.</summary>
    public async Task<T> RunAsync<T>(string title, Func<Step, Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var step = new Step();
        var start = clock.GetTimestamp();
        if (IsQuiet)
            return await work(step);
        // Lines of --verbose would run into a progress bar.
        var result =
            Console.IsErrorRedirected || IsVerbose
                ? await WithLinesAsync(title, step, Task.Run(() => work(step)))
                : await WithBarAsync(title, step, work);
        var seconds = clock.GetElapsedTime(start).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        console.MarkupLineInterpolated($"[green]done[/]  {title, -50} {step.Summary} [grey]{seconds} s[/]");
        return result;
    }

    /// <summary>Runs a step without a result.</summary>
    public Task RunAsync(string title, Func<Step, Task> work) =>
        RunAsync(
            title,
            async step =>
            {
                await work(step);
                return true;
            }
        );

    /// <summary>Says something.</summary>
    public void Note(string text)
    {
        if (!IsQuiet)
            console.WriteLine(text);
    }

    /// <summary>Says something that deserves attention.</summary>
    public void Warn(string text)
    {
        if (!IsQuiet)
            console.MarkupLineInterpolated($"[yellow]warning[/]: {text}");
    }

    /// <summary>Says something that only <c>--verbose</c> asks for.</summary>
    public void Detail(string text)
    {
        if (IsVerbose)
            console.MarkupLineInterpolated($"[grey]{text}[/]");
    }

    /// <summary>Whether details are printed at all; they may be costly to make.</summary>
    public static bool IsVerbose => OutputSettings.Current.Talk == Talk.Verbose;

    private static bool IsQuiet => OutputSettings.Current.Talk == Talk.Quiet;

    private static IAnsiConsole CreateConsole()
    {
        var created = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
        {
            created.Profile.Width = 4096;
            created.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
            created.Profile.Capabilities.Ansi = false;
        }
        return created;
    }

    private async Task<T> WithLinesAsync<T>(string title, Step step, Task<T> work)
    {
        var wait = FirstLine;
        while (await Task.WhenAny(work, Task.Delay(wait, clock)) != work)
        {
            console.WriteLine($"...   {title}: {Share(step)} {step.Detail}".TrimEnd());
            wait = NextLine;
        }
        return await work;
    }

    private async Task<T> WithBarAsync<T>(string title, Step step, Func<Step, Task<T>> work)
    {
        var context = await bars.EnterAsync(console);
        var bar = context.AddTask(Markup.Escape(title), maxValue: 1);
        try
        {
            var running = Task.Run(() => work(step));
            while (await Task.WhenAny(running, Task.Delay(TimeSpan.FromMilliseconds(100), clock)) != running)
            {
                bar.IsIndeterminate = step.Fraction <= 0;
                bar.Value = step.Fraction;
                bar.Description = Markup.Escape(step.Detail is null ? title : $"{title}: {step.Detail}");
            }
            return await running;
        }
        finally
        {
            bar.Value = 1;
            bar.StopTask();
            await bars.LeaveAsync();
        }
    }

    private static string Share(Step step) => step.Fraction > 0 ? step.Fraction.ToString("0 %", CultureInfo.InvariantCulture) : "working";
}
