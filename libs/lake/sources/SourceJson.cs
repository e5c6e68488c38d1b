using System.Text.Json.Serialization;

namespace Cinelake.Lake;

/// <summary>How declarations are read: strictly, an unknown or repeated key is an error.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(SourceDeclarationFile))]
internal sealed partial class SourceJson : JsonSerializerContext;
