using System.Reflection;
using CliWrap;

namespace Cinelake.Tests.EndToEnd;

/// <summary>The ingestion app's executable as it was built with the tests, without the settings of the machine's own environment.</summary>
internal static class IngestProgram
{
    private static readonly string Executable = Path.Combine(
        Path.GetFullPath(Metadata("Repository")), "ingestion", "bin", Metadata("Configuration"), "net10.0", OperatingSystem.IsWindows() ? "cinelake-ingest.exe" : "cinelake-ingest");

    /// <summary>A run with these arguments.</summary>
    public static Command With(params string[] arguments) => With(arguments, server: null, token: null);

    /// <summary>A run against a TMDB of one's own.</summary>
    public static Command With(string[] arguments, Uri? server, string? token) =>
        Cli.Wrap(Executable)
            .WithArguments(arguments)
            .WithEnvironmentVariables(variables => variables
                .Set("CINELAKE_LAKE", null)
                .Set("TMDB_TOKEN", token)
                .Set("TMDB_BASE_URL", server?.AbsoluteUri)
                .Set("NO_COLOR", "1"))
            .WithValidation(CommandResultValidation.None);

    /// <summary>Runs to the end.</summary>
    public static Task<IngestRun> RunAsync(params string[] arguments) => IngestRun.OfAsync(With(arguments));

    private static string Metadata(string key) =>
        typeof(IngestProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
