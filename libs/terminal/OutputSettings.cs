using System.CommandLine;

namespace Cinelake.Terminal;

/// <summary>How the running command talks and lays out its tables: options of every command.</summary>
/// <param name="Talk">How much it says on stderr.</param>
/// <param name="Shape">How tables on stdout are laid out.</param>
public sealed record OutputSettings(Talk Talk, TableShape Shape)
{
    private static readonly AsyncLocal<OutputSettings?> Running = new();
    private static readonly Option<bool> Quiet = Everywhere("--quiet", "Print results and errors only.");
    private static readonly Option<bool> Verbose = Everywhere(
        "--verbose",
        "Also print versions, settings, the SQL that runs, times, and the causes of errors."
    );
    private static readonly Option<bool> Wide = Everywhere("--wide", "Print tables in full width, in a terminal too.");
    private static readonly Option<bool> Vertical = Everywhere("--vertical", "Print one row below another, one line per column.");

    /// <summary>The settings of the running command.</summary>
    public static OutputSettings Current => Running.Value ?? new OutputSettings(Talk.Normal, TableShape.Fitted);

    /// <summary>The options, for a root command.</summary>
    internal static IReadOnlyList<Option<bool>> Options => [Quiet, Verbose, Wide, Vertical];

    /// <summary>Makes what a command line says apply from here on; what it leaves open stays as it is.</summary>
    /// <exception cref="UsageException">Two options contradict each other.</exception>
    internal static void Use(ParseResult parsed)
    {
        Running.Value = new OutputSettings(
            Chosen(parsed, (Quiet, Talk.Quiet), (Verbose, Talk.Verbose)) ?? Current.Talk,
            Chosen(parsed, (Wide, TableShape.Wide), (Vertical, TableShape.Vertical)) ?? Current.Shape
        );
    }

    private static T? Chosen<T>(ParseResult parsed, (Option<bool> Option, T Value) first, (Option<bool> Option, T Value) second)
        where T : struct =>
        (parsed.GetValue(first.Option), parsed.GetValue(second.Option)) switch
        {
            (true, true) => throw new UsageException($"{first.Option.Name} or {second.Option.Name}, not both."),
            (true, false) => first.Value,
            (false, true) => second.Value,
            _ => null,
        };

    private static Option<bool> Everywhere(string name, string description) => new(name) { Description = description, Recursive = true };
}
