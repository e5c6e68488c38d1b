namespace Microsoft.Spark.Sql;

/// <summary>What happens to existing data when a frame is saved.</summary>
public enum SaveMode
{
    /// <summary>The rows are added.</summary>
    Append,

    /// <summary>They replace it.</summary>
    Overwrite,

    /// <summary>The save fails.</summary>
    ErrorIfExists,

    /// <summary>Nothing is saved.</summary>
    Ignore,
}
