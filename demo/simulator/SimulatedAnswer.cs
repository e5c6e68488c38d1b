using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cinelake.Demo.Simulator;

/// <summary>An answer of the API: compact JSON, letters outside ASCII as they are.</summary>
internal sealed record SimulatedAnswer(JsonNode Body) : IResult
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, Body);

    public static async Task WriteAsync(HttpContext context, JsonNode body)
    {
        context.Response.ContentType = "application/json;charset=utf-8";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, Compact);
        body.WriteTo(writer);
        await writer.FlushAsync(context.RequestAborted);
    }
}
