using System.Globalization;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A point in time, in UTC, to the microsecond.</summary>
public sealed class Timestamp(DateTime dateTime)
{
    /// <summary>As .NET's time.</summary>
    public DateTime ToDateTime() => dateTime;

    /// <inheritdoc/>
    public override string ToString() => dateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
}
