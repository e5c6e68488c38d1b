namespace Cinelake.Lake;

/// <summary>
/// Where a lake's objects are kept. Objects are written whole or not at all and never overwritten; the only change is to delete one.
/// One contract for local disk and S3, held by one test suite. Failures that the user can act on are <see cref="LakeException"/>.
/// </summary>
public interface ILakeStore : IAsyncDisposable
{
    /// <summary>The lake's root as the user knows it: a full path, or <c>s3://bucket/prefix</c>. For messages.</summary>
    string Root { get; }

    /// <summary>The folder of this machine in which the objects are files; null where they are not.</summary>
    string? Folder { get; }

    /// <summary>Names that lead to objects, for readers that know no manifests; null where the store has none.</summary>
    ILakeLinks? Links { get; }

    /// <summary>
    /// The objects below a folder, by path in ordinal order; none when there is no such folder. Unfinished writes are not seen.
    /// </summary>
    IAsyncEnumerable<StoredObject> ListAsync(LakePath folder, CancellationToken cancellation);

    /// <summary>The object at a path, or null.</summary>
    Task<StoredObject?> FindAsync(LakePath path, CancellationToken cancellation);

    /// <summary>An object's bytes, to be read once from the start.</summary>
    /// <exception cref="LakeException">There is no such object.</exception>
    Task<Stream> OpenReadAsync(LakePath path, CancellationToken cancellation);

    /// <summary>
    /// Creates an object from a local file, unless one is there: true for exactly one of any number of callers, and then the
    /// bytes and the name are durable. The local file is left where it is and may not be changed afterwards.
    /// </summary>
    Task<bool> PutIfAbsentAsync(LakePath path, string localFile, CancellationToken cancellation);

    /// <summary>Creates a small object from bytes, unless one is there.</summary>
    Task<bool> PutIfAbsentAsync(LakePath path, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Deletes an object; no error when there is none.</summary>
    Task DeleteAsync(LakePath path, CancellationToken cancellation);

    /// <summary>
    /// A local file with the object's bytes, for engines that read files only: the object itself on disk, a copy in the scratch folder from
    /// S3. Not to be changed.
    /// </summary>
    /// <exception cref="LakeException">There is no such object.</exception>
    Task<string> FetchAsync(LakePath path, ScratchFolder scratch, CancellationToken cancellation);

    /// <summary>
    /// A new folder on local disk for the unfinished files of a run that writes: inside a local lake (so that a put is a link, not a copy),
    /// or in the system's temporary folder. One that only reads takes <see cref="ScratchFolder.OpenTemporary"/>: the lake may belong to
    /// somebody else.
    /// </summary>
    ScratchFolder OpenScratch();
}
