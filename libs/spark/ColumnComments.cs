using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark;

/// <summary>Comments on columns, which Spark keeps in views and in the Parquet files it writes. Microsoft.Spark cannot set them.</summary>
public static class ColumnComments
{
    private static readonly JsonDocumentOptions AnyDepth = new() { MaxDepth = 1000 };

    /// <summary>The same rows with comments on columns.</summary>
    /// <param name="frame">The rows.</param>
    /// <param name="comments">By column's name its comment; the other columns have none.</param>
    public static DataFrame Put(DataFrame frame, IReadOnlyDictionary<string, string> comments)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(comments);
        var gateway = frame.Java.Gateway;
        using var told = frame.Java.Object("schema");
        using var schema = (JavaObject)
            gateway.CallStatic("org.apache.spark.sql.types.DataType", "fromJson", WithComments(told.Text("json"), comments))!;
        // A union takes its columns, comments and all, from its first side, which has no rows here: Spark's optimizer drops that side and
        // keeps the comments. Column by column it would take several calls each.
        using var session = frame.Java.Object("sparkSession");
        using var none = gateway.Construct("java.util.ArrayList");
        using var commented = session.Object("createDataFrame", none, schema);
        return new DataFrame(commented.Object("union", frame.Java));
    }

    private static string WithComments(string schema, IReadOnlyDictionary<string, string> comments)
    {
        var root = JsonNode.Parse(schema, documentOptions: AnyDepth)!;
        foreach (var field in root["fields"]!.AsArray())
        {
            if (comments.TryGetValue((string)field!["name"]!, out var comment))
                field["metadata"]!["comment"] = comment;
        }
        return root.ToJsonString();
    }
}
