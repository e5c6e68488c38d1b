using System.Globalization;

namespace Cinelake.Lake;

/// <summary>The day (UTC) that data was collected: the folders YYYY/MM/DD of Raw and the partition <c>dt</c> of Trusted.</summary>
public readonly record struct CollectionDate(DateOnly Value) : IComparable<CollectionDate>
{
    /// <summary>The day of the clock, in UTC.</summary>
    public static CollectionDate Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new CollectionDate(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>Reads <c>YYYY-MM-DD</c>.</summary>
    /// <exception cref="LakeException">The text is not a date in that form.</exception>
    public static CollectionDate Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new CollectionDate(date)
            : throw new LakeException($"'{text}' is not a date: write it as YYYY-MM-DD, for example 2024-03-31.");

    /// <summary>The folders of a day: <c>YYYY/MM/DD</c>.</summary>
    public string ToFolders() => Value.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public int CompareTo(CollectionDate other) => Value.CompareTo(other.Value);

    /// <summary><c>YYYY-MM-DD</c>.</summary>
    public override string ToString() => Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
