namespace Cinelake.Tests.Stores.Faults;

/// <summary>When a store crashes.</summary>
public enum CrashMoment
{
    /// <summary>The operation is not done.</summary>
    Before,

    /// <summary>The operation is done, but nobody hears of it.</summary>
    After,
}
