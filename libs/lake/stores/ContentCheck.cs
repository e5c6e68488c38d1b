using System.Globalization;
using System.Security.Cryptography;

namespace Cinelake.Lake;

/// <summary>
/// Compares what is stored with what its manifest says: presence, size, SHA-256. The faults are worded as ends of sentences about the file.
/// </summary>
public static class ContentCheck
{
    /// <summary>What is wrong with an object's presence or size; null when nothing.</summary>
    /// <param name="stored">The object, or null when there is none.</param>
    /// <param name="size">The bytes it should have.</param>
    public static string? FaultOf(StoredObject? stored, long size) =>
        stored is null ? "is gone"
        : stored.Size != size ? string.Create(CultureInfo.InvariantCulture, $"has {stored.Size:N0} bytes, not {size:N0}")
        : null;

    /// <summary>What is wrong with an object's content; null when nothing. Reads it whole.</summary>
    public static async Task<string?> FaultOfAsync(Stream content, string sha256, CancellationToken cancellation)
    {
        var found = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        return found == sha256 ? null : $"has other content: its SHA-256 is {found}, not {sha256}";
    }
}
