using System.Net;
using System.Text.Json;

namespace Cinelake.Tests.Demo;

/// <summary>What came back.</summary>
internal sealed record SimulatedResponse(HttpStatusCode Status, TimeSpan? RetryAfter, JsonElement Answer)
{
    public int Code => Answer.GetProperty("status_code").GetInt32();
}
