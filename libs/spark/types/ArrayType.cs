namespace Microsoft.Spark.Sql.Types;

/// <summary>An array.</summary>
public sealed class ArrayType : DataType
{
    internal ArrayType(DataType elementType, bool containsNull)
        : base("array", $"array<{elementType.SimpleString}>")
    {
        ElementType = elementType;
        ContainsNull = containsNull;
    }

    /// <summary>The type of its elements.</summary>
    public DataType ElementType { get; }

    /// <summary>Whether an element may be NULL.</summary>
    public bool ContainsNull { get; }
}
