using System.CommandLine;
using System.CommandLine.Parsing;
using Cinelake.Lake;

namespace Cinelake.Terminal;

/// <summary>Options that several commands share.</summary>
public static class SharedOptions
{
    /// <summary><c>--lake</c>: the lake's folder or bucket, by default from the settings; required when they name none.</summary>
    /// <param name="needed">Whether the command as given needs a lake; without it, always.</param>
    public static Option<string> Lake(Func<ArgumentResult, bool>? needed = null) =>
        new("--lake", "-l")
        {
            Description = "The lake: a folder, or s3://BUCKET[/PREFIX]. Default: CINELAKE_LAKE, then \"lake\" in cinelake.json.",
            HelpName = "PATH",
            CustomParser = result => Checked(result.Tokens[0].Value, "--lake", result),
            DefaultValueFactory = result =>
            {
                if (LakeSettings.Find("lake") is { } found)
                    return Checked(found, "the setting 'lake'", result);
                if (needed is null || needed(result))
                    result.AddError("Where is the lake? Give --lake PATH or --lake s3://BUCKET[/PREFIX], or set CINELAKE_LAKE.");
                return "";
            },
        };

    private static string Checked(string location, string name, ArgumentResult result)
    {
        try
        {
            LakeLocation.Check(location);
        }
        catch (LakeException error)
        {
            result.AddError($"{name}: {error.Message}");
        }
        return location;
    }

    /// <summary><c>--json</c>: results for machines.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print the result as JSON." };

    /// <summary><c>--csv</c>: results for spreadsheets.</summary>
    public static Option<bool> Csv() => new("--csv") { Description = "Print the result as CSV." };
}
