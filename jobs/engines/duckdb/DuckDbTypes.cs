namespace Cinelake.Jobs.Engines.DuckDb;

/// <summary>DuckDB's names of types and Spark SQL's, which the manifests use.</summary>
internal static class DuckDbTypes
{
    private static readonly Dictionary<string, string> SparkOf = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BOOLEAN"] = "boolean",
        ["TINYINT"] = "tinyint",
        ["SMALLINT"] = "smallint",
        ["INTEGER"] = "int",
        ["BIGINT"] = "bigint",
        ["FLOAT"] = "float",
        ["DOUBLE"] = "double",
        ["VARCHAR"] = "string",
        ["DATE"] = "date",
        ["TIMESTAMP"] = "timestamp_ntz",
        ["TIMESTAMP WITH TIME ZONE"] = "timestamp",
        ["BLOB"] = "binary",
        ["JSON"] = "string",
        // Spark has none; it occurs only in results of queries, never in a table.
        ["HUGEINT"] = "decimal(38,0)",
    };

    private static readonly Dictionary<string, string> DuckDbOf = SparkOf
        .Where(pair => pair.Key is not ("HUGEINT" or "JSON"))
        .ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Whether a table may have the type: equal in DuckDB, Parquet and Spark. HUGEINT would become a double.</summary>
    public static bool IsStorable(string duckDbType) =>
        ToSpark(duckDbType) is not null && !duckDbType.Contains("HUGEINT", StringComparison.Ordinal);

    /// <summary>Spark's name, or null for a type that Spark does not have.</summary>
    public static string? ToSpark(string type)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal))
            return ToSpark(type[..^2]) is { } element ? $"array<{element}>" : null;
        if (type.StartsWith("DECIMAL(", StringComparison.Ordinal))
            return type.ToLowerInvariant();
        if (!type.StartsWith("STRUCT(", StringComparison.Ordinal))
            return SparkOf.GetValueOrDefault(type);
        var fields = Split(type["STRUCT(".Length..^1], '(', ')').Select(FieldToSpark).ToList();
        return fields.Contains(null) ? null : $"struct<{string.Join(',', fields)}>";
    }

    /// <summary>DuckDB's name for a type of Spark SQL.</summary>
    public static string FromSpark(string type)
    {
        if (type.StartsWith("array<", StringComparison.Ordinal))
            return FromSpark(type["array<".Length..^1]) + "[]";
        if (type.StartsWith("decimal(", StringComparison.Ordinal))
            return type.ToUpperInvariant();
        if (!type.StartsWith("struct<", StringComparison.Ordinal))
            return DuckDbOf.GetValueOrDefault(type)
                ?? throw new ArgumentException($"'{type}' is not a type of Spark SQL that DuckDB has.", nameof(type));
        var fields = SparkFields(type).Select(field => $"{DuckDbText.Name(field.Name)} {FromSpark(field.Type)}");
        return $"STRUCT({string.Join(", ", fields)})";
    }

    /// <summary>The fields of <c>struct&lt;id:bigint,name:string&gt;</c>.</summary>
    public static IEnumerable<(string Name, string Type)> SparkFields(string type)
    {
        foreach (var field in Split(type["struct<".Length..^1], '<', '>'))
        {
            var colon = field.IndexOf(':');
            yield return (field[..colon], field[(colon + 1)..]);
        }
    }

    private static string? FieldToSpark(string field)
    {
        // "b c" VARCHAR, or a VARCHAR: a quoted name doubles the quotes in it.
        var end = 0;
        if (field[0] == '"')
        {
            do end = field.IndexOf('"', end + 1) + 1;
            while (end < field.Length && field[end] == '"');
        }
        else
        {
            end = field.IndexOf(' ');
        }
        // The fields of row(1, 'x') have no names, which Spark's have.
        if (end < 0)
            return null;
        var name = field[0] == '"' ? field[1..(end - 1)].Replace("\"\"", "\"") : field[..end];
        return ToSpark(field[(end + 1)..]) is { } type ? $"{name}:{type}" : null;
    }

    private static IEnumerable<string> Split(string fields, char open, char close)
    {
        var (depth, start, quoted) = (0, 0, false);
        for (var i = 0; i <= fields.Length; i++)
        {
            if (i == fields.Length || (fields[i] == ',' && depth == 0 && !quoted))
            {
                yield return fields[start..i].Trim();
                start = i + 1;
            }
            else if (fields[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted)
            {
                // decimal(3,1) holds a comma in brackets of its own in both notations.
                depth +=
                    fields[i] == open || fields[i] == '(' ? 1
                    : fields[i] == close || fields[i] == ')' ? -1
                    : 0;
            }
        }
    }
}
