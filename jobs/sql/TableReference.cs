namespace Cinelake.Jobs.Sql;

/// <summary>A place of a SELECT that reads a table.</summary>
/// <param name="Name">Its name as written, without quotes.</param>
/// <param name="Offset">Where it is: 0-based, in UTF-8 bytes of <see cref="SelectText.Sql"/>.</param>
/// <param name="HasAlias">Whether it gets another name there, <c>film as one_film</c>.</param>
internal sealed record TableReference(string Name, int Offset, bool HasAlias);
