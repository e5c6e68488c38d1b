namespace Microsoft.Spark.Sql.Types;

/// <summary>A column, or a field of a struct.</summary>
public sealed class StructField
{
    internal StructField(string name, DataType dataType, bool isNullable)
    {
        Name = name;
        DataType = dataType;
        IsNullable = isNullable;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its type.</summary>
    public DataType DataType { get; }

    /// <summary>Whether it may be NULL.</summary>
    public bool IsNullable { get; }
}
