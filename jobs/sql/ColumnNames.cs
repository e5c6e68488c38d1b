using System.Text.Json;

namespace Cinelake.Jobs.Sql;

/// <summary>The columns that a parser's tree names; the variable of a lambda is not one.</summary>
internal static class ColumnNames
{
    /// <summary>Each as its dotted names, <c>a</c>, or <c>collection.id</c> of a struct; and its place in UTF-8 bytes.</summary>
    public static IReadOnlyList<(IReadOnlyList<string> Names, int Offset)> In(JsonElement tree)
    {
        var found = new List<(IReadOnlyList<string>, int)>();
        Visit(tree, [], found);
        return found;
    }

    private static void Visit(JsonElement element, HashSet<string> variables, List<(IReadOnlyList<string> Names, int Offset)> found)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Visit(item, variables, found);
                break;
            case JsonValueKind.Object when element.TryGetProperty("class", out var kind) && kind.ValueEquals("LAMBDA"):
                var own = new List<(IReadOnlyList<string> Names, int Offset)>();
                Visit(element.GetProperty("lhs"), [], own);
                Visit(element.GetProperty("expr"), [.. variables, .. own.Select(column => column.Names[0])], found);
                break;
            case JsonValueKind.Object when element.TryGetProperty("column_names", out var names):
                var parts = names.EnumerateArray().Select(name => name.GetString()!).ToList();
                if (!variables.Contains(parts[0]))
                    found.Add((parts, SelectTree.Offset(element)));
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
