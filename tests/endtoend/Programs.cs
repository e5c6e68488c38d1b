using System.Reflection;

namespace Cinelake.Tests.EndToEnd;

/// <summary>The executables that were built with the tests.</summary>
internal static class Programs
{
    public static string Repository { get; } = Path.GetFullPath(Metadata("Repository"));

    public static string Ingest { get; } = Of("ingestion", "cinelake-ingest");

    public static string Jobs { get; } = Of("jobs", "cinelake");

    public static string Demo { get; } = Of("demo", "cinelake-demo");

    public static string CommandLines { get; } = Of("tests/commandlines", "Cinelake.Tests.CommandLines");

    private static string Of(string folder, string name) =>
        Path.Combine(Repository, folder, "bin", Metadata("Configuration"), "net10.0", OperatingSystem.IsWindows() ? $"{name}.exe" : name);

    private static string Metadata(string key) =>
        typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
