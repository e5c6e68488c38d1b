using System.CommandLine;
using System.Text;
using Cinelake.Jobs.Documenting;
using Cinelake.Jobs.Models;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>cinelake docs</c>: the documentation of all tables and answers as one page.</summary>
internal static class DocsCommand
{
    private const string FileName = "docs.html";

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var lake = SharedOptions.Lake();
        var studies = PlanOptionSet.StudiesOption();
        var file = new Option<string?>("--out")
        {
            Description =
                $"The page; an existing file of that name is replaced. Default: {FileName} in the lake's folder, for a lake on S3 in the "
                + "current folder.",
            HelpName = "FILE",
        }.NotEmpty();
        var command = new Command(
            "docs",
            "Write one HTML page about every table and answer: columns, tests, rows, lineage, SQL. The lake need not be built."
        )
        {
            lake,
            file,
            studies,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var project = ModelProject.Load(ProjectFolders.BesideProgram(parsed.GetValue(studies)));
                var location = parsed.GetValue(lake)!;
                await using var store = LakeLocation.Open(location);
                var documentation = await new DocumentationReader(project).ReadAsync(store, cancellation);
                var target = Path.GetFullPath(
                    parsed.GetValue(file)
                        ?? (location.StartsWith("s3://", StringComparison.OrdinalIgnoreCase) ? FileName : Path.Combine(location, FileName))
                );
                await WriteAsync(target, DocumentationPage.Write(documentation), cancellation);
                ResultWriter.Print(
                    new Result(
                        ["page", "tables"],
                        [
                            [target, documentation.Tables.Count],
                        ]
                    ),
                    ResultFormat.Table
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static async Task WriteAsync(string target, string page, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllTextAsync(target, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LakeException($"{target} cannot be written: {error.Message} Give another file with --out.", error);
        }
    }
}
