namespace Cinelake.Tests.Architecture;

/// <summary>The drawing below the table "Folders" in docs/architecture.md: a folder uses only folders in lines below its own.</summary>
public sealed class DrawingTests
{
    private static readonly string[][] Lines =
    [
        .. File.ReadLines(Repository.PathOf("docs/architecture.md"))
            .SkipWhile(line => !line.StartsWith("What rests on what", StringComparison.Ordinal))
            .SkipWhile(line => line != "```")
            .Skip(1)
            .TakeWhile(line => line != "```")
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    ];

    [Fact]
    public void The_drawing_has_every_folder_of_the_table_once()
    {
        Lines.SelectMany(line => line).ShouldBe(FolderTable.Rows.Select(row => row.Folder), ignoreOrder: true);
    }

    [Fact]
    public void The_drawing_puts_a_folder_above_all_that_it_uses()
    {
        var heights = Lines
            .SelectMany((line, at) => line.Select(folder => (folder, at)))
            .ToDictionary(place => place.folder, place => place.at, StringComparer.Ordinal);

        var wrong = FolderTable
            .Rows.SelectMany(row => row.Uses, (row, used) => (row.Folder, used))
            .Where(arrow => heights[arrow.used] <= heights[arrow.Folder]);

        wrong.ShouldBeEmpty();
    }
}
