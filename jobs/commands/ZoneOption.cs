using System.CommandLine;
using Cinelake.Lake;

namespace Cinelake.Jobs.Commands;

/// <summary><c>--zone</c>.</summary>
internal static class ZoneOption
{
    /// <summary>Creates the option.</summary>
    public static Option<string> Create()
    {
        var zone = new Option<string>("--zone") { Description = "trusted or refined.", DefaultValueFactory = _ => "refined" };
        zone.AcceptOnlyFromAmong("trusted", "refined");
        return zone;
    }

    /// <summary>What was chosen.</summary>
    public static Zone Of(ParseResult parsed, Option<string> option) => Enum.Parse<Zone>(parsed.GetValue(option)!, ignoreCase: true);
}
