using Cinelake.Lake;

namespace Cinelake.Ingestion.Landing;

/// <summary>Reads source files into the scratch folder, ready to land: a file as it is; of an archive, the files in it.</summary>
/// <param name="scratch">Where the copies go.</param>
/// <param name="names">Which files of an archive are wanted.</param>
/// <param name="scannerOf">Makes the scanner of a file, by its path for messages.</param>
internal sealed class Staging(ScratchFolder scratch, WantedNames names, Func<string, IContentScanner> scannerOf)
{
    private int copies;

    /// <summary>The files of archives that were not wanted.</summary>
    public List<string> Skipped { get; } = [];

    /// <summary>Reads a file; an archive gives one or several.</summary>
    /// <exception cref="RefusedFileException">It cannot be read or landed.</exception>
    public async Task<IReadOnlyList<StagedFile>> StageAsync(FileToLand source, IProgress<double>? progress, CancellationToken cancellation)
    {
        var copy = NewCopy();
        if (!Archive.IsArchive(source.Begin(Archive.MagicLength)))
        {
            using var scanner = scannerOf(source.Path);
            var (size, sha256) = await source.CopyAsync(copy, scanner, progress, cancellation);
            return [new StagedFile(source.Name, copy, size, sha256, await scanner.CompleteAsync(copy, cancellation))];
        }
        var archive = await source.CopyAsync(copy, scanner: null, progress, cancellation);
        var files = new List<StagedFile>();
        await Archive.UnpackAsync(
            source,
            copy,
            path => IsWanted(source, path),
            async (path, content) => files.Add(await UnpackAsync(source, archive.Sha256, path, content, cancellation))
        );
        File.Delete(copy);
        return files.Count > 0
            ? files
            : throw new RefusedFileException(source.Path, $"holds no {names}: name another archive, or the files themselves.");
    }

    private async Task<StagedFile> UnpackAsync(
        FileToLand source,
        string archiveSha256,
        string path,
        Stream content,
        CancellationToken cancellation
    )
    {
        var copy = NewCopy();
        var name = $"{source.Path}/{path}";
        using var scanner = scannerOf(name);
        var (size, sha256) = await FileToLand.CopyAsync(content, copy, scanner, copied: null, cancellation);
        if (size == 0)
            throw new RefusedFileException(name, "is empty: only a file with content can land.");
        var profile = await scanner.CompleteAsync(copy, cancellation);
        var archive = new Finding(FindingCode.Archive, 1, 0) { Text = $"{source.Name}, SHA-256 {archiveSha256}" };
        return new StagedFile(Path.GetFileName(path), copy, size, sha256, profile with { Findings = [archive, .. profile.Findings] });
    }

    private bool IsWanted(FileToLand source, string path)
    {
        var isWanted = names.IsWanted(path, orArchive: false);
        if (!isWanted)
            Skipped.Add($"{source.Path}/{path}");
        return isWanted;
    }

    private string NewCopy() => scratch.PathOf($"{copies++}");
}
