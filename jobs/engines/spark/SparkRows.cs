using System.Collections;
using Cinelake.Jobs.Engines.Contract;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>Reads a query's rows.</summary>
internal static class SparkRows
{
    /// <summary>All rows.</summary>
    public static QueryResult Read(DataFrame frame)
    {
        var columns = SparkTypes.Columns(frame);
        var types = frame.Schema().Fields.Select(field => field.DataType).ToList();
        return new QueryResult(
            columns,
            [.. frame.Collect().Select(row => row.Values.Select((value, i) => Value(value, types[i])).ToArray())]
        );
    }

    private static object? Value(object? value, DataType type) =>
        value switch
        {
            null => null,
            // Microsoft.Spark boxes a small long as an int.
            int number when type.SimpleString == "bigint" => (long)number,
            Date date => new DateOnly(date.Year, date.Month, date.Day),
            Timestamp time => time.ToDateTime(),
            Row row when type is StructType inner => Fields(row, inner),
            IEnumerable items when value is not (string or byte[]) && type is ArrayType array => items
                .Cast<object?>()
                .Select(item => Value(item, array.ElementType))
                .ToList(),
            _ => value,
        };

    private static List<KeyValuePair<string, object?>> Fields(Row row, StructType type) =>
        [.. type.Fields.Select((field, i) => KeyValuePair.Create(field.Name, Value(row.Values[i], field.DataType)))];
}
