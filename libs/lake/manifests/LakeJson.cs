using System.Text.Json.Serialization;

namespace Cinelake.Lake;

/// <summary>
/// How manifests are written: indented JSON, <c>snake_case</c> names, nulls left out. Source-generated, so that it works compiled ahead of
/// time.
/// </summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    IgnoreReadOnlyProperties = true
)]
[JsonSerializable(typeof(LandingManifest))]
[JsonSerializable(typeof(ZoneManifest))]
public sealed partial class LakeJson : JsonSerializerContext;
