using System.Text.Json.Serialization;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>How request lists are read and written. Source-generated, so that it works compiled ahead of time.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(RequestList))]
[JsonSerializable(typeof(FailedFilms))]
internal sealed partial class TmdbJson : JsonSerializerContext;
