namespace Cinelake.Tests.Stores.Faults;

/// <summary>Stands for the death of the process; no code catches it but the test.</summary>
public sealed class CrashException() : Exception("the process was killed here");
