using Cinelake.Ingestion;
using Cinelake.Jobs;

namespace Cinelake.Demo.Run;

/// <summary>A program of the tour, run in this process through the entry point of its own command line.</summary>
/// <param name="Project">The project's folder in a checkout.</param>
/// <param name="RunAsync">Runs a command line and gives the exit code.</param>
internal sealed record TourProgram(string Project, Func<IReadOnlyList<string>, Task<int>> RunAsync)
{
    /// <summary>The ingestion app, <c>cinelake-ingest</c>.</summary>
    public static readonly TourProgram Ingestion = new("ingestion", IngestApp.RunAsync);

    /// <summary>The jobs app, <c>cinelake</c>.</summary>
    public static readonly TourProgram Jobs = new("jobs", JobsApp.RunAsync);
}
