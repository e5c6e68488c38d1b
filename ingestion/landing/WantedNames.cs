namespace Cinelake.Ingestion.Landing;

/// <summary>
/// The extensions of files to land, in upper or lower case. In a folder an archive counts too: such a name with <c>.gz</c>, or <c>.zip</c>.
/// </summary>
internal sealed record WantedNames(params string[] Extensions)
{
    /// <summary>CSV files.</summary>
    public static WantedNames Csv { get; } = new(".csv");

    /// <summary>JSON files, one value or several.</summary>
    public static WantedNames Json { get; } = new(".json", ".jsonl", ".ndjson");

    /// <summary>Whether a file is wanted by its path. Hidden files, and what systems put beside files (<c>__MACOSX</c>), are not.</summary>
    /// <param name="path">The path, from a folder or an archive.</param>
    /// <param name="orArchive">Whether an archive is wanted too.</param>
    public bool IsWanted(string path, bool orArchive)
    {
        var name = Path.GetFileName(path);
        return !name.StartsWith('.')
            && !path.StartsWith("__MACOSX/", StringComparison.Ordinal)
            && (Extensions.Any(end => Ends(name, end) || (orArchive && Ends(name, $"{end}.gz"))) || (orArchive && Ends(name, ".zip")));
    }

    /// <summary>For messages: <c>*.json, *.jsonl, *.ndjson file</c>.</summary>
    public override string ToString() => $"{string.Join(", ", Extensions.Select(end => $"*{end}"))} file";

    private static bool Ends(string name, string end) => name.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
