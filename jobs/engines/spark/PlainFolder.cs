using System.Text.RegularExpressions;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>
/// A folder under a name that Java's options, Spark's lists of folders, log4j's properties and Derby's addresses all accept as it is: the
/// folder itself, or a link to it when there is a character in its path that one of them reads (a quote, comma, semicolon, percent sign,
/// <c>${...}</c>).
/// </summary>
internal sealed partial class PlainFolder : IDisposable
{
    private readonly DirectoryInfo? own;

    private PlainFolder(string path, DirectoryInfo? own)
    {
        Path = path;
        this.own = own;
    }

    /// <summary>The plain path.</summary>
    public string Path { get; }

    /// <summary>Finds or makes the name; the folder need not exist.</summary>
    public static PlainFolder Of(string folder)
    {
        if (Plain().IsMatch(folder))
            return new PlainFolder(folder, null);
        Directory.CreateDirectory(folder); // Nothing can be made through a dangling link.
        var own = Directory.CreateTempSubdirectory("cinelake-spark-");
        return new PlainFolder(Directory.CreateSymbolicLink(System.IO.Path.Combine(own.FullName, "folder"), folder).FullName, own);
    }

    /// <summary>Removes the name; the folder stays.</summary>
    public void Dispose()
    {
        if (own is not { Exists: true })
            return;
        File.Delete(Path); // The link alone.
        own.Delete();
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd} /_.+-]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
