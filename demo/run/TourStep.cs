namespace Cinelake.Demo.Run;

/// <summary>One command of the tour: what a user would type, and why.</summary>
/// <param name="Why">What it is for, in a sentence.</param>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record TourStep(string Why, TourProgram Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The command line, as it is typed in a checkout.</summary>
    public string CommandLine => $"dotnet run --project {Program.Project} -- {string.Join(' ', Arguments.Select(Quoted))}";

    private static string Quoted(string argument) => argument.Length > 0 && !argument.Contains(' ') ? argument : $"\"{argument}\"";
}
