using System.Text.Json.Serialization;

namespace Cinelake.Lake;

/// <summary>How a file of Raw is written.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RawFormat>))]
public enum RawFormat
{
    /// <summary>
    /// Lines of fields between <see cref="RawCsv.Separator"/>, the first line a header; in manifests and declarations <c>csv</c>.
    /// </summary>
    [JsonStringEnumMemberName("csv")]
    Csv,

    /// <summary>JSON records; in manifests and declarations <c>json</c>.</summary>
    [JsonStringEnumMemberName("json")]
    Json,
}
