namespace Cinelake.Jobs.Sql;

/// <summary>A table that a SELECT reads.</summary>
/// <param name="Name">Its name as written, without quotes.</param>
/// <param name="Offset">Where it first occurs: 0-based, in UTF-8 bytes of <see cref="SelectText.Sql"/>; for
/// <see cref="SelectException.At"/>.</param>
internal sealed record TableName(string Name, int Offset);
