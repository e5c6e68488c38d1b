using System.Text.Json;

namespace Cinelake.Jobs.Sql;

/// <summary>The tree that DuckDB's parser makes of a text.</summary>
internal sealed class SelectTree
{
    private const string OnlySelect = "one SELECT is needed here";

    // Functions in FROM that make rows from nothing; all others read files or the engine itself.
    private static readonly HashSet<string> RowFunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        "range",
        "generate_series",
        "unnest",
        "explode",
    };

    private readonly SelectText select;
    private readonly List<TableReference> references = [];

    private SelectTree(SelectText select) => this.select = select;

    /// <summary>Checks the tree and collects its tables.</summary>
    public static SelectReading Read(JsonElement root, SelectText select)
    {
        if (root.GetProperty("error").GetBoolean())
        {
            var message = root.GetProperty("error_message").GetString()!;
            if (!root.TryGetProperty("position", out var position))
                throw new SelectException($"{select.Origin}: {OnlySelect}, nothing else ({message})");
            throw SelectException.At(select, Utf8Offset(select.Sql, int.Parse(position.GetString()!)), message, []);
        }
        var statements = root.GetProperty("statements");
        if (statements.GetArrayLength() != 1)
            throw new SelectException(
                $"{select.Origin}: {OnlySelect}, there are "
                    + $"{(statements.GetArrayLength() == 0 ? "none" : $"{statements.GetArrayLength()} statements")}."
            );
        var tree = new SelectTree(select);
        tree.Visit(statements[0], []);
        var tables = tree
            .references.OrderBy(place => place.Offset)
            .DistinctBy(place => place.Name, StringComparer.OrdinalIgnoreCase)
            .Select(place => new TableName(place.Name, place.Offset));
        return new SelectReading(select, [.. tables]) { References = tree.references };
    }

    /// <summary>The grammar counts characters; what follows it, the tree and the binder, counts bytes.</summary>
    private static int Utf8Offset(string sql, int characters) => sql.EnumerateRunes().Take(characters).Sum(rune => rune.Utf8SequenceLength);

    private void Visit(JsonElement element, HashSet<string> defined)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Visit(item, defined);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            Note(element, defined);
            var inside = VisitWith(element, defined);
            foreach (var property in element.EnumerateObject())
            {
                // Nothing in a constant is a table, whatever its name.
                if (property.Name is not ("cte_map" or "value"))
                    Visit(property.Value, inside);
            }
        }
    }

    /// <summary>Each name of a WITH holds for the ones after it and for the SELECT, not for itself.</summary>
    private HashSet<string> VisitWith(JsonElement node, HashSet<string> defined)
    {
        if (!node.TryGetProperty("cte_map", out var with) || with.GetProperty("map").GetArrayLength() == 0)
            return defined;
        var inside = new HashSet<string>(defined, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in with.GetProperty("map").EnumerateArray())
        {
            Visit(entry.GetProperty("value"), inside);
            inside.Add(entry.GetProperty("key").GetString()!);
        }
        return inside;
    }

    private void Note(JsonElement element, HashSet<string> defined)
    {
        if (!element.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
            return;
        switch (type.GetString())
        {
            case "BASE_TABLE":
                var schema = element.GetProperty("schema_name").GetString();
                var name = element.GetProperty("table_name").GetString()!;
                if (schema is { Length: > 0 })
                    name = $"{schema}.{name}";
                if (!defined.Contains(name))
                    references.Add(new TableReference(name, Offset(element), element.GetProperty("alias").GetString() is { Length: > 0 }));
                break;
            case "TABLE_FUNCTION" when !RowFunctions.Contains(element.GetProperty("function").GetProperty("function_name").GetString()!):
                var function = element.GetProperty("function").GetProperty("function_name").GetString();
                throw SelectException.At(select, Offset(element), $"a SELECT reads tables by their names; {function}(...) is not one", []);
            case "SHOW_REF":
                throw new SelectException($"{select.Origin}: {OnlySelect}, not DESCRIBE, SHOW or SUMMARIZE.");
            default:
                break;
        }
    }

    /// <summary>The place of a part of the tree, in UTF-8 bytes of the text.</summary>
    internal static int Offset(JsonElement element)
    {
        // The largest number of 64 bits means no position.
        var location = element.GetProperty("query_location").GetUInt64();
        return location > int.MaxValue ? 0 : (int)location;
    }
}
