namespace Cinelake.Lake;

/// <summary>A declared field of a JSON source.</summary>
/// <param name="Name">The key in the record, and the column's or struct field's name.</param>
/// <param name="Type">Its shape.</param>
/// <param name="Fields">The fields of an object or of an array's objects; empty for a scalar.</param>
public sealed record RecordField(string Name, RecordFieldType Type, IReadOnlyList<RecordField> Fields);
