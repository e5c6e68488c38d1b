namespace Cinelake.Tests.EndToEnd;

/// <summary>Programs of the system that a test needs and is skipped without.</summary>
internal static class Shells
{
    /// <summary>Skips the test, by name, where the program is not installed.</summary>
    public static void Need(string program) =>
        Assert.SkipUnless(
            (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .Any(folder => File.Exists(Path.Combine(folder, program))),
            $"{program} is not installed"
        );

    /// <summary>A word quoted so that a POSIX shell takes it whole.</summary>
    public static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
