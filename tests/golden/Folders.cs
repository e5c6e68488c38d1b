using System.Reflection;

namespace Cinelake.Tests.Golden;

/// <summary>Where the checked-in files lie.</summary>
internal static class Folders
{
    /// <summary>This project.</summary>
    public static string Golden { get; } = Metadata("GoldenFolder");

    /// <summary>The models.</summary>
    public static string Models { get; } = Path.GetFullPath(Metadata("ModelsFolder"));

    /// <summary>The studies.</summary>
    public static string Studies { get; } = Path.GetFullPath(Metadata("StudiesFolder"));

    private static string Metadata(string key) =>
        typeof(Folders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
