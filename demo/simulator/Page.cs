using System.Globalization;
using System.Text.Json.Nodes;
using Cinelake.Demo.Compose;

namespace Cinelake.Demo.Simulator;

/// <summary>A page of a list, as the API returns it: twenty results, pages 1 to 500.</summary>
internal static class Page
{
    private const int Size = 20;
    private const int Last = 500;

    public static IResult Of<T>(IReadOnlyList<T> items, HttpRequest request, Func<T, JsonObject> entry)
    {
        var asked = request.Query["page"].ToString();
        var page = 1;
        if (asked.Length > 0 && !int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page is < 1 or > Last)
            return TmdbError.InvalidPage;
        return new SimulatedAnswer(
            new JsonObject
            {
                ["page"] = page,
                ["results"] = TmdbJson.List(items.Skip((page - 1) * Size).Take(Size).Select(entry)),
                ["total_pages"] = Math.Max(1, (items.Count + Size - 1) / Size),
                ["total_results"] = items.Count,
            }
        );
    }
}
