using System.Text.Json.Serialization;

namespace Cinelake.Jobs.Engines.DuckDb;

/// <summary>Reads errors.</summary>
[JsonSerializable(typeof(DuckDbError))]
internal sealed partial class DuckDbErrorJson : JsonSerializerContext;
