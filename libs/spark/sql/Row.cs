using System.Collections;
using System.Globalization;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>
/// A row. Values are null, bool, int, long, double, decimal, string, byte[], <see cref="Date"/>, <see cref="Timestamp"/>,
/// <see cref="ArrayList"/> for an array and <see cref="Row"/> for a struct. Microsoft.Spark boxes a small long as an int, so read by
/// <see cref="GetAs{T}(int)"/>.
/// </summary>
public sealed class Row
{
    internal Row(object?[] values, StructType schema)
    {
        Values = values;
        Schema = schema;
    }

    /// <summary>The columns.</summary>
    public StructType Schema { get; }

    /// <summary>The values, in order.</summary>
    public object?[] Values { get; }

    /// <summary>The value of a column.</summary>
    public object? this[int index] => Values[index];

    /// <summary>The number of columns.</summary>
    public int Size() => Values.Length;

    /// <summary>The value of a column.</summary>
    public object? Get(int index) => Values[index];

    /// <summary>The value of a column.</summary>
    /// <exception cref="ArgumentException">There is no column of that name.</exception>
    public object? Get(string columnName)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            if (Schema.Fields[i].Name == columnName)
                return Values[i];
        }
        throw new ArgumentException($"there is no column {columnName}", nameof(columnName));
    }

    /// <summary>The value of a column as a type; numbers are converted.</summary>
    public T? GetAs<T>(int index) => As<T>(Values[index]);

    /// <summary>The value of a column as a type; numbers are converted.</summary>
    public T? GetAs<T>(string columnName) => As<T>(Get(columnName));

    private static T? As<T>(object? value) =>
        value switch
        {
            null => default,
            T fitting => fitting,
            _ => (T)Convert.ChangeType(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), CultureInfo.InvariantCulture),
        };
}
