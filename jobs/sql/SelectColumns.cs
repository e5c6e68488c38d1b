using System.Globalization;
using System.Text.Json;
using Cinelake.Lake;

namespace Cinelake.Jobs.Sql;

/// <summary>The columns that a SELECT's last list casts: the schema that its table will have, known before it runs.</summary>
internal static class SelectColumns
{
    /// <summary>The columns of a parser's tree of one SELECT.</summary>
    public static IReadOnlyList<TableColumn> Of(JsonElement root)
    {
        var node = root.GetProperty("statements")[0].GetProperty("node");
        while (node.TryGetProperty("left", out var first))
            node = first;
        return node.TryGetProperty("select_list", out var list) ? list.EnumerateArray().Select(Column).ToList() : [];
    }

    private static TableColumn Column(JsonElement item)
    {
        var alias = item.GetProperty("alias").GetString();
        var name =
            !string.IsNullOrEmpty(alias) ? alias
            : item.TryGetProperty("column_names", out var names) ? names.EnumerateArray().Last().GetString()!
            : "";
        return new TableColumn(name, item.TryGetProperty("cast_type", out var type) ? TypeName(type) : "");
    }

    private static string TypeName(JsonElement type)
    {
        var id = type.GetProperty("id").GetString()!;
        var more = type.GetProperty("type_info");
        return id switch
        {
            "VARCHAR" => "string",
            "INTEGER" => "int",
            "DECIMAL" => string.Create(
                CultureInfo.InvariantCulture,
                $"decimal({more.GetProperty("width").GetInt32()},{more.GetProperty("scale").GetInt32()})"
            ),
            "LIST" => $"array<{TypeName(more.GetProperty("child_type"))}>",
            _ => id.ToLowerInvariant(),
        };
    }
}
