using CliWrap;

namespace Cinelake.Tests.EndToEnd;

/// <summary>The ingestion app, also against a TMDB of its own.</summary>
internal static class IngestProgram
{
    /// <summary>A run against a TMDB of its own.</summary>
    public static Command With(string[] arguments, Uri? server, string? token) =>
        ProgramRun
            .Command(Programs.Ingest, arguments)
            .WithEnvironmentVariables(variables =>
                variables.Set("CINELAKE_LAKE", null).Set("TMDB_TOKEN", token).Set("TMDB_BASE_URL", server?.AbsoluteUri).Set("NO_COLOR", "1")
            );

    /// <summary>Runs to the end.</summary>
    public static Task<ProgramRun> RunAsync(params string[] arguments) => ProgramRun.OfAsync(With(arguments, server: null, token: null));
}
