namespace Cinelake.Lake;

/// <summary>Symbolic links in a lake on a local disk, relative, so that they hold when the lake is moved.</summary>
internal sealed class LocalLinks(string root) : ILakeLinks
{
    /// <inheritdoc />
    public void Point(LakePath name, LakePath folder, IReadOnlyList<(string Link, LakePath Target)> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        var (linked, made) = (PlaceOf(name), PlaceOf(folder));
        if (Directory.Exists(made))
            Directory.Delete(made, recursive: true);
        Directory.CreateDirectory(made);
        foreach (var (link, target) in links)
            Link(Path.Combine(made, link), PlaceOf(target));
        var parent = Path.GetDirectoryName(made)!;
        // One name is replaced by renaming another, so that there is never none.
        var replacement = Path.Combine(parent, Guid.NewGuid().ToString("n"));
        Directory.CreateSymbolicLink(replacement, Path.GetRelativePath(Path.GetDirectoryName(linked)!, made));
        LocalFile.Replace(replacement, linked);
        foreach (var older in Directory.EnumerateDirectories(parent).Where(older => string.CompareOrdinal(older, made) < 0))
            Directory.Delete(older, recursive: true);
    }

    private static void Link(string link, string target)
    {
        var folder = Path.GetDirectoryName(link)!;
        Directory.CreateDirectory(folder);
        File.CreateSymbolicLink(link, Path.GetRelativePath(folder, target));
    }

    private string PlaceOf(LakePath path) => Path.Combine(root, path.Value);
}
