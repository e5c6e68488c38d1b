using System.Text.Json;

namespace Cinelake.Jobs.Sql;

/// <summary>The columns that a condition names, from the parser's tree; the variable of a lambda is none.</summary>
internal static class ConditionColumns
{
    /// <summary>Each as its dotted names: <c>a</c>, or <c>collection.id</c> of a struct.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(JsonElement root)
    {
        var found = new List<IReadOnlyList<string>>();
        Visit(root.GetProperty("statements")[0].GetProperty("node").GetProperty("where_clause"), [], found);
        return found;
    }

    private static void Visit(JsonElement element, HashSet<string> variables, List<IReadOnlyList<string>> found)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Visit(item, variables, found);
                break;
            case JsonValueKind.Object when element.TryGetProperty("class", out var kind) && kind.ValueEquals("LAMBDA"):
                var own = new List<IReadOnlyList<string>>();
                Visit(element.GetProperty("lhs"), [], own);
                Visit(element.GetProperty("expr"), [.. variables, .. own.Select(names => names[0])], found);
                break;
            case JsonValueKind.Object when element.TryGetProperty("column_names", out var names):
                var parts = names.EnumerateArray().Select(name => name.GetString()!).ToList();
                if (!variables.Contains(parts[0]))
                    found.Add(parts);
                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    Visit(property.Value, variables, found);
                break;
            default:
                break;
        }
    }
}
