namespace Cinelake.Lake;

/// <summary>Opens the store of a lake by its location.</summary>
public static class LakeLocation
{
    /// <summary>The store of a folder (<c>PATH</c>) or bucket (<c>s3://BUCKET[/PREFIX]</c>). A folder need not exist yet.</summary>
    /// <exception cref="LakeException">The text names neither, or S3 is not configured.</exception>
    public static ILakeStore Open(string location)
    {
        Check(location);
        if (location.StartsWith(S3Location.Scheme, StringComparison.OrdinalIgnoreCase))
            return S3Store.Open(location);
        if (File.Exists(location))
            throw new LakeException($"{location} is a file: a lake is a folder or s3://BUCKET[/PREFIX].");
        return new LocalStore(location);
    }

    /// <summary>Checks that a text has the form of a lake's location; nothing is looked up there.</summary>
    /// <exception cref="LakeException">It does not.</exception>
    public static void Check(string location)
    {
        if (string.IsNullOrWhiteSpace(location))
            throw new LakeException("the lake's location is empty: give a folder or s3://BUCKET[/PREFIX].");
        if (location.StartsWith(S3Location.Scheme, StringComparison.OrdinalIgnoreCase))
            _ = S3Location.Parse(location);
        else if (location.Contains("://", StringComparison.Ordinal))
            throw new LakeException($"{location} cannot hold a lake: give a folder or s3://BUCKET[/PREFIX].");
    }
}
