using System.Diagnostics;

namespace Cinelake.Benchmarks;

/// <summary>
/// The files to measure on: the real-size sample beside the checkout when it is there, else invented ones of the same shape.
/// </summary>
internal sealed class Inputs(string repository, string work, string generator)
{
    /// <summary>What the inputs are, for the report.</summary>
    public string Description { get; private set; } = "";

    /// <summary>The folder that holds movies.csv and series.csv.</summary>
    public string Csv { get; private set; } = "";

    /// <summary>Folders of TMDB's answers, and the date of each; the generator's is one folder.</summary>
    public IReadOnlyList<(string Folder, string Spec, string Date)> Tmdb { get; private set; } = [];

    /// <summary>Makes the inputs ready.</summary>
    public async Task PrepareAsync()
    {
        var samples = Environment.GetEnvironmentVariable("CINELAKE_SHARED") ?? Path.Combine(repository, "..", "shared");
        var full = Path.Combine(samples, "data", "full");
        if (File.Exists(Path.Combine(full, "movies.csv.xz")))
        {
            Csv = Directory.CreateDirectory(Path.Combine(work, "full")).FullName;
            foreach (var name in (string[])["movies.csv", "series.csv"])
                await UnpackAsync(Path.Combine(full, $"{name}.xz"), Path.Combine(Csv, name));
            var sample = Path.Combine(samples, "data", "sample");
            Tmdb =
            [
                .. Directory
                    .EnumerateDirectories(Path.Combine(sample, "tmdb"))
                    .Where(folder =>
                        Path.GetFileName(folder).StartsWith("JorgeChiozzini", StringComparison.Ordinal)
                        || Path.GetFileName(folder).StartsWith("CarlosRyan07", StringComparison.Ordinal)
                    )
                    .Order(StringComparer.Ordinal)
                    .Select(folder => (folder, "movies", "2024-03-31")),
                .. Directory
                    .EnumerateDirectories(Path.Combine(sample, "tmdb_appended"))
                    .Order(StringComparer.Ordinal)
                    .Select(folder => (folder, Path.GetFileName(folder), "2024-04-30")),
            ];
            Description = "the reconstructed files of full size and the TMDB sample";
            return;
        }
        Csv = await GenerateAsync(1);
        Tmdb = [(Path.Combine(Csv, "tmdb"), "movies", "2024-04-30")];
        Description = "invented files of full size (no sample data beside the checkout)";
    }

    /// <summary>Invented files at a scale; kept for the next run.</summary>
    public async Task<string> GenerateAsync(int scale)
    {
        var folder = Path.Combine(work, $"generated-{scale}");
        if (!File.Exists(Path.Combine(folder, "series.csv")))
            await MeasuredProcess.RunAsync(
                "generate",
                generator,
                "generate",
                "--scale",
                $"{scale}",
                "--seed",
                "42",
                "--tmdb",
                "5000",
                "--out",
                folder
            );
        return folder;
    }

    private static async Task UnpackAsync(string packed, string target)
    {
        if (File.Exists(target))
            return;
        using var process =
            Process.Start(new ProcessStartInfo("xz", ["-dkc", packed]) { UseShellExecute = false, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("xz is needed to unpack the sample.");
        await using (var file = File.Create($"{target}.part"))
            await process.StandardOutput.BaseStream.CopyToAsync(file);
        await process.WaitForExitAsync();
        File.Move($"{target}.part", target);
    }
}
