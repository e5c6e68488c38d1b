using System.Globalization;
using Cinelake.Lake;

namespace Cinelake.Jobs.Publishing;

/// <summary>
/// For readers that do not know manifests, where the store has links: <c>&lt;zone&gt;/current/&lt;table&gt;</c> leads to the published
/// files. <c>current</c> is one link, replaced at once, to a folder of links to each table's files; a step between models has none.
/// </summary>
internal static class CurrentLinks
{
    /// <summary>Points <c>current</c> to a publication.</summary>
    public static void Point(ILakeLinks links, Zone zone, int number, IReadOnlyList<TableVersion> tables)
    {
        var listed =
            from table in tables
            where table.Role != TableRole.Step
            from part in table.Parts
            from file in part.Files
            select ($"{table.Name}/{(part.Partition is null ? "" : $"dt={part.Partition}/")}{FileName(file)}", LakePath.Parse(file.Path));
        links.Point(
            LakePath.Of(zone) / "current",
            LakePath.Of(zone) / "_current" / number.ToString("00000000", CultureInfo.InvariantCulture),
            [.. listed]
        );
    }

    // Files of several runs may carry the same name.
    private static string FileName(TableFile file)
    {
        var segments = file.Path.Split('/');
        var run = Array.FindIndex(segments, segment => segment.StartsWith("run=", StringComparison.Ordinal));
        return run < 0 ? segments[^1] : $"{segments[run]["run=".Length..]}-{string.Join('-', segments[(run + 1)..])}";
    }
}
