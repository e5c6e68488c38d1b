namespace Cinelake.Jobs.Sources;

/// <summary>A piece of a raw JSON file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">Its bytes; valid until the next piece is asked for. Of what is not whole only the beginning.</param>
internal readonly record struct JsonPiece(JsonPieceKind Kind, ReadOnlyMemory<byte> Bytes);
