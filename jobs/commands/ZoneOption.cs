using System.CommandLine;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>--zone</c>.</summary>
internal static class ZoneOption
{
    /// <summary>Creates the option.</summary>
    public static Option<string> Create() => ChoiceOptions.Of("--zone", "trusted or refined.", ["trusted", "refined"], "refined");

    /// <summary>What was chosen.</summary>
    public static Zone Of(ParseResult parsed, Option<string> option) => Enum.Parse<Zone>(parsed.GetValue(option)!, ignoreCase: true);
}
