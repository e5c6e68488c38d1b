namespace Cinelake.Tests.Stores.Faults;

/// <summary>When a store crashes.</summary>
public enum CrashMoment
{
    /// <summary>The operation is not carried out.</summary>
    Before,

    /// <summary>The operation is carried out, but nobody hears of it.</summary>
    After,
}
