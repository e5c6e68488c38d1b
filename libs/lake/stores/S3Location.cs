using System.Text.RegularExpressions;

namespace Cinelake.Lake;

/// <summary>A bucket and the folder in it that is a lake's root.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Prefix">The folder; null for the bucket itself.</param>
internal sealed partial record S3Location(string Bucket, LakePath? Prefix)
{
    /// <summary>How a location in a bucket begins.</summary>
    public const string Scheme = "s3://";

    /// <summary>Reads <c>s3://BUCKET[/PREFIX]</c>; a slash at the end is allowed.</summary>
    /// <exception cref="LakeException">The text is something else.</exception>
    public static S3Location Parse(string text)
    {
        var rest = text[Scheme.Length..].TrimEnd('/');
        var slash = rest.IndexOf('/');
        var bucket = slash < 0 ? rest : rest[..slash];
        if (!BucketName().IsMatch(bucket))
            throw new LakeException(
                $"'{text}' names no bucket: give s3://BUCKET[/PREFIX], with 3 to 63 lower case letters, digits, dots and hyphens as BUCKET."
            );
        return new S3Location(bucket, slash < 0 ? null : LakePath.Parse(rest[(slash + 1)..]));
    }

    /// <summary>The key of an object.</summary>
    /// <exception cref="LakeException">The key is longer than S3 allows.</exception>
    public string KeyOf(LakePath path) => Prefix is null ? path.Value : (Prefix / path.Value).Value;

    /// <summary>
    /// The object of a key below the root, or null when the key is not a path in a lake (such as the <c>folder/</c> that S3's console
    /// makes).
    /// </summary>
    public LakePath? PathOf(string key) => LakePath.TryParse(Prefix is null ? key : key[(Prefix.Value.Length + 1)..]);

    /// <inheritdoc />
    public override string ToString() => Prefix is null ? $"{Scheme}{Bucket}" : $"{Scheme}{Bucket}/{Prefix}";

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BucketName();
}
