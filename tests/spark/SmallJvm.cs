namespace Cinelake.Tests.Spark;

/// <summary>Settings for JVMs that see a few rows, several of them on two cores.</summary>
internal static class SmallJvm
{
    /// <summary>What costs most is that each compiles the same code for long runs, and collects garbage with threads of its own.</summary>
    public const string Options = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";
}
