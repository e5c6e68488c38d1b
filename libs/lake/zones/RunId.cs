using System.Globalization;
using System.Security.Cryptography;

namespace Cinelake.Lake;

/// <summary>
/// One run of an app: the second it started (UTC) and six hexadecimal digits, for example <c>20240331T120000Z-3fa9c1</c>. Sorted by
/// time; two runs in the same second differ.
/// </summary>
public readonly record struct RunId(string Value)
{
    /// <summary>A new run's id.</summary>
    public static RunId New(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var second = clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        return new RunId($"{second}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}");
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
