namespace Microsoft.Spark.Sql;

/// <summary>What happens to what is there already when a frame is saved.</summary>
public enum SaveMode
{
    /// <summary>The rows are added.</summary>
    Append,

    /// <summary>It is replaced.</summary>
    Overwrite,

    /// <summary>The save fails.</summary>
    ErrorIfExists,

    /// <summary>Nothing is saved.</summary>
    Ignore,
}
