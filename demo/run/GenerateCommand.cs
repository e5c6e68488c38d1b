using System.CommandLine;
using Cinelake.Demo.Generate;
using Cinelake.Terminal;

namespace Cinelake.Demo.Run;

/// <summary><c>cinelake-demo generate</c>: invented data of the real files' shape, at any size.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--out", "-o")
        {
            Description = "The folder to write into; it is created.",
            Required = true,
            HelpName = "DIR",
        }.NotEmpty();
        var scale = NumberOptions.Of(
            "--scale",
            "Size: 1 is the real files' 1,045,161 and 468,783 rows.",
            least: 0.000001,
            most: 100.0,
            standard: 1.0
        );
        scale.Aliases.Add("-s");
        var seed = NumberOptions.Of(
            "--seed",
            "The same scale and seed give the same bytes.",
            least: ulong.MinValue,
            most: ulong.MaxValue,
            standard: 42UL
        );
        var tmdb = NumberOptions.Of(
            "--tmdb",
            "Also write TMDB's answers for this many of the films, 100 per file, into DIR/tmdb.",
            least: 0L,
            most: long.MaxValue,
            standard: 0L
        );
        var command = new Command("generate", "Write invented movies.csv and series.csv with the real files' shape and frequencies.")
        {
            folder,
            scale,
            seed,
            tmdb,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await RunAsync(
                    parsed.GetRequiredValue(folder),
                    parsed.GetValue(scale),
                    parsed.GetValue(seed),
                    parsed.GetValue(tmdb),
                    cancellation
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static async Task RunAsync(string folder, double scale, ulong seed, long tmdb, CancellationToken cancellation)
    {
        OutputFolder.Create(folder, "--out");
        var steps = Steps.OnStandardError();
        var movies = new SourceGenerator(SourceShape.Movies(), scale, seed);
        await WriteAsync("movies.csv", movies);
        await WriteAsync("series.csv", new SourceGenerator(SourceShape.Series(), scale, seed));
        if (tmdb > 0)
        {
            await steps.RunAsync(
                "tmdb",
                async step =>
                {
                    var films = await new TmdbGenerator(movies, seed).WriteAsync(Path.Combine(folder, "tmdb"), tmdb, step, cancellation);
                    step.Summary = $"{films:N0} films";
                }
            );
        }

        Task WriteAsync(string file, SourceGenerator source) =>
            steps.RunAsync(
                file,
                async step =>
                {
                    await using var output = new FileStream(
                        Path.Combine(folder, file),
                        FileMode.Create,
                        FileAccess.Write,
                        FileShare.None,
                        bufferSize: 0
                    );
                    step.Summary = $"{source.Write(output, step, cancellation):N0} rows, {source.Titles.Count:N0} titles";
                }
            );
    }
}
