namespace Cinelake.Terminal;

/// <summary>How a table is laid out.</summary>
public enum TableShape
{
    /// <summary>In a terminal as wide as the terminal, with the columns that fit; elsewhere as wide as needed.</summary>
    Fitted,

    /// <summary>As wide as needed, everywhere.</summary>
    Wide,

    /// <summary>One row below another, one line per column.</summary>
    Vertical,
}
