namespace Cinelake.Lake;

/// <summary>
/// Names in a lake that lead to its objects, for readers that know no manifests. Not every store has them (<see cref="ILakeStore.Links"/>),
/// and no object is found or listed by such a name.
/// </summary>
public interface ILakeLinks
{
    /// <summary>
    /// Makes a folder of links and points a name to it at once: a reader finds the folder before or this one, whole. Folders beside it
    /// whose names come before its own are deleted, and one of its own name is made anew.
    /// </summary>
    /// <param name="name">The name, for example <c>Refined/current</c>; what it led to before is forgotten.</param>
    /// <param name="folder">The folder, for example <c>Refined/_current/00000007</c>.</param>
    /// <param name="links">The links, by their places below the folder, and the objects that they lead to.</param>
    /// <exception cref="LakeException">Something else than a link has the name.</exception>
    void Point(LakePath name, LakePath folder, IReadOnlyList<(string Link, LakePath Target)> links);
}
