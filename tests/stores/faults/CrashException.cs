namespace Cinelake.Tests.Stores.Faults;

/// <summary>Stands for the death of the process; only the test catches it.</summary>
public sealed class CrashException() : Exception("the process was killed here");
