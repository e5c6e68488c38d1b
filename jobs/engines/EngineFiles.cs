using System.Security.Cryptography;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Lake;

namespace Cinelake.Jobs.Engines;

/// <summary>
/// Where an engine finds a lake's files and where it writes new ones: in the lake itself, or in a scratch folder of this machine, from
/// where they are stored when they are published. Chosen once, by what the engine can do and where the lake is.
/// </summary>
internal abstract class EngineFiles
{
    /// <summary>The files of a lake for an engine.</summary>
    public static EngineFiles Of(EngineKind engine, ILakeStore store, ScratchFolder scratch)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(store);
        return store.Folder is null && engine.ReachesBuckets ? new FilesInPlace(store, scratch) : new FilesInScratch(store, scratch);
    }

    /// <summary>The lake, if the engine reads and writes it itself.</summary>
    public virtual ILakeStore? Bucket => null;

    /// <summary>A file of the lake as a file on this machine. Not to be changed.</summary>
    /// <exception cref="LakeException">There is no such file.</exception>
    public abstract Task<string> LocalAsync(LakePath path, CancellationToken cancellation);

    /// <summary>Where the engine finds a file: one of the lake, or one that this run wrote and has not published.</summary>
    /// <exception cref="LakeException">There is no such file.</exception>
    public abstract Task<string> PlaceOfAsync(LakePath path, CancellationToken cancellation);

    /// <summary>The bytes that the engine finds there.</summary>
    public abstract Task<Stream> OpenAsync(LakePath path, CancellationToken cancellation);

    /// <summary>Where the engine is to write what becomes a folder of the lake.</summary>
    public abstract string Begin(LakePath folder);

    /// <summary>Makes a file of this machine one that the engine finds, wherever it runs, until the run ends.</summary>
    /// <param name="local">The file.</param>
    /// <param name="folder">A new folder of the lake for it, if it has to go there.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Where the engine finds it.</returns>
    public abstract Task<string> StageAsync(string local, LakePath folder, CancellationToken cancellation);

    /// <summary>The scratch file that has to be stored at a path to be published; null when it is there already.</summary>
    public abstract string? ScratchOf(LakePath path);

    /// <summary>Hands files over to the publisher, who from here on keeps or deletes them.</summary>
    public abstract void HandOver(IReadOnlyList<LakePath> files);

    /// <summary>Deletes what the engine wrote below a folder.</summary>
    public abstract Task DeleteAsync(LakePath folder);

    /// <summary>Deletes what was written into the lake and was not handed over.</summary>
    public abstract Task DeleteLeftAsync();

    /// <summary>A file that the engine wrote, as a manifest describes it.</summary>
    public async Task<TableFile> DescribeAsync(LakePath path, long rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(path);
        await using var content = await OpenAsync(path, cancellation);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        return new TableFile(path.Value, await SizeOfAsync(path, cancellation), hash, rows);
    }

    /// <summary>The bytes of a file that the engine wrote.</summary>
    protected abstract Task<long> SizeOfAsync(LakePath path, CancellationToken cancellation);
}
