using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using Cinelake.Jobs.Engines;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>--memory</c>: a size that every engine reads in the same way.</summary>
internal static partial class MemoryOption
{
    private const string Setting = "memory";
    private const long LeastMegabytes = 1;
    private const long MostMegabytes = 64L << 20;

    /// <summary>Creates the option; empty means the engine's own default.</summary>
    public static Option<string> Create(EngineRegistry engines) =>
        new($"--{Setting}")
        {
            Description =
                "The limit of the engine's memory, for example 1000MB or 4GB; beyond it the engine spills to disk. Default: "
                + $"{string.Join(", ", engines.Kinds.Select(kind => $"{kind.DefaultMemory} for {kind.Name}"))}.",
            HelpName = "SIZE",
            CustomParser = result => Read(result.Tokens[0].Value, $"--{Setting}", result),
            DefaultValueFactory = result => LakeSettings.Find(Setting) is { } text ? Read(text, $"the setting '{Setting}'", result) : "",
        };

    private static string Read(string text, string name, ArgumentResult result)
    {
        var size = Size().Match(text);
        if (size.Success)
        {
            var number = long.Parse(size.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            var isGigabytes = size.Groups["unit"].Value[0] is 'G' or 'g';
            if ((isGigabytes ? number << 10 : number) is >= LeastMegabytes and <= MostMegabytes)
                return text;
        }
        result.AddError($"{name} must be a whole number of MB or GB, for example 1000MB or 4GB, not '{text}'.");
        return "";
    }

    [GeneratedRegex(
        @"^(?<number>[0-9]{1,12})(?<unit>MB|GB)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Size();
}
