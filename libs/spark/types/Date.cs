using System.Globalization;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A day.</summary>
public sealed class Date(DateTime dateTime)
{
    /// <summary>The year.</summary>
    public int Year => dateTime.Year;

    /// <summary>The month, from 1.</summary>
    public int Month => dateTime.Month;

    /// <summary>The day, from 1.</summary>
    public int Day => dateTime.Day;

    /// <summary>Midnight of the day.</summary>
    public DateTime ToDateTime() => dateTime.Date;

    /// <inheritdoc/>
    public override string ToString() => dateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
