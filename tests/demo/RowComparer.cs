namespace Cinelake.Tests.Demo;

/// <summary>Rows are equal when all their fields are.</summary>
internal sealed class RowComparer : IEqualityComparer<string[]>
{
    public bool Equals(string[]? x, string[]? y) => x is not null && y is not null && x.AsSpan().SequenceEqual(y);

    public int GetHashCode(string[] obj) => string.Join('|', obj).GetHashCode(StringComparison.Ordinal);
}
