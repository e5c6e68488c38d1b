namespace Cinelake.Demo.Generate;

/// <summary>
/// SplitMix64: the same numbers from the same seed on every machine and version, and a new stream for every (seed, index) at no cost, so
/// that a title or a person can be made anew from its number alone.
/// </summary>
internal struct SeededRandom
{
    private ulong state;

    public SeededRandom(ulong seed, ulong index) => state = Mix(seed + (0x9E3779B97F4A7C15UL * (index + 1)));

    /// <summary>The next 64 random bits.</summary>
    public ulong Next() => Mix(state += 0x9E3779B97F4A7C15UL);

    /// <summary>A number from 0 to below the limit.</summary>
    public long Below(long limit) => (long)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>A number from 0 to below 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Fraction() < probability;

    /// <summary>One of the items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[(int)Below(items.Count)];

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
