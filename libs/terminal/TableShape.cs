namespace Cinelake.Terminal;

/// <summary>How a table is laid out.</summary>
public enum TableShape
{
    /// <summary>In a terminal as wide as it, with the columns that fit; elsewhere as wide as it needs.</summary>
    Fitted,

    /// <summary>As wide as it needs, everywhere.</summary>
    Wide,

    /// <summary>Rows one below the other, a line a column.</summary>
    Vertical,
}
