namespace Cinelake.Lake;

/// <summary>One object of a store.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Size">Its length in bytes.</param>
public sealed record StoredObject(LakePath Path, long Size);
