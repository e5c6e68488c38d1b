using System.Diagnostics;
using Cinelake.Lake;

namespace Cinelake.Jobs.Engines.Spark.Installing;

/// <summary>
/// Finds a Spark distribution: <c>SPARK_HOME</c>, then the cache that <c>cinelake spark install</c> fills, then an archive in a folder
/// <c>shared/spark</c> beside the checkout.
/// </summary>
internal static class SparkInstallation
{
    /// <summary>The version that is installed when none is named.</summary>
    public const string Version = "3.5.9";

    /// <summary>The folder of installed distributions: <c>~/.cache/cinelake/spark</c>, or below <c>XDG_CACHE_HOME</c>.</summary>
    public static string Cache =>
        Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
                ? cache
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "cinelake",
            "spark"
        );

    /// <summary>The distribution to use.</summary>
    /// <exception cref="LakeException">There is none; the message says how to get it.</exception>
    public static SparkHome Find() =>
        TryFind()
        ?? throw new LakeException(
            $"there is no Spark here: run 'cinelake spark install' (it downloads Apache Spark {Version}, or takes an archive or folder "
                + "that you name), or set SPARK_HOME to one."
        );

    /// <summary>The distribution to use, or null.</summary>
    public static SparkHome? TryFind()
    {
        if (Given is { } given)
        {
            return IsDistribution(given)
                ? new SparkHome(given, "SPARK_HOME")
                : throw new LakeException(
                    $"SPARK_HOME is {given}, which holds no Spark distribution (no bin/spark-submit): correct it, or unset it."
                );
        }
        if (Installed() is { } installed)
            return new SparkHome(installed, "installed");
        return BesideCheckout() is { } archive ? new SparkHome(Unpack(archive), $"unpacked from {archive}") : null;
    }

    /// <summary>Where a distribution is looked for, and what was found there, for people.</summary>
    public static IReadOnlyList<(string Place, string Found)> SearchOrder() =>
        [
            ("SPARK_HOME", Given ?? "not set"),
            ($"installed below {Cache}", Installed() is { } installed ? Path.GetFileName(installed) : "nothing"),
            ("an archive in shared/spark beside the checkout", BesideCheckout() ?? "none"),
            ("the official download", SparkDownload.Official[0].ToString()),
        ];

    /// <summary>Adds a distribution's folder to the installed ones: by a link, without copying.</summary>
    /// <exception cref="LakeException">It holds no Spark, or another one of its name is installed.</exception>
    public static string Link(string folder)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!IsDistribution(target))
            throw new LakeException(
                $"{target} holds no Spark distribution (no bin/spark-submit): name the folder that holds bin, jars and python."
            );
        var link = new DirectoryInfo(Path.Combine(Cache, Path.GetFileName(target)));
        if (link.LinkTarget is not null)
            link.Delete();
        else if (link.Exists)
            throw new LakeException($"{link.FullName} is installed already: remove that folder to use {target} instead.");
        Directory.CreateDirectory(Cache);
        Directory.CreateSymbolicLink(link.FullName, target);
        return link.FullName;
    }

    /// <summary>Unpacks an archive into the cache.</summary>
    /// <exception cref="LakeException">It cannot be unpacked, or holds no Spark.</exception>
    public static string Unpack(string archive)
    {
        Directory.CreateDirectory(Cache);
        var unfinished = Directory.CreateDirectory(Path.Combine(Cache, $".{Guid.NewGuid():n}")).FullName;
        try
        {
            Run("tar", "-xf", archive, "-C", unfinished);
            var found =
                Directory.GetDirectories(unfinished).FirstOrDefault(IsDistribution)
                ?? throw new LakeException(
                    $"{archive} holds no Spark distribution (no folder with bin/spark-submit): name one of "
                        + "https://spark.apache.org/downloads.html."
                );
            var home = Path.Combine(Cache, Path.GetFileName(found));
            try
            {
                if (!Directory.Exists(home))
                    Directory.Move(found, home);
            }
            catch (IOException) when (IsDistribution(home))
            {
                // Another process was faster.
            }
            return home;
        }
        finally
        {
            Directory.Delete(unfinished, recursive: true);
        }
    }

    /// <summary>Whether a folder holds a distribution.</summary>
    public static bool IsDistribution(string folder) => File.Exists(Path.Combine(folder, "bin", "spark-submit"));

    private static string? Given => Environment.GetEnvironmentVariable("SPARK_HOME") is { Length: > 0 } given ? given : null;

    private static string? Installed() =>
        Directory.Exists(Cache)
            ? Directory.GetDirectories(Cache).Where(IsDistribution).Order(StringComparer.Ordinal).LastOrDefault()
            : null;

    private static string? BesideCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Cinelake.slnx")))
                continue;
            var shared = Environment.GetEnvironmentVariable("CINELAKE_SHARED") ?? Path.Combine(folder.FullName, "..", "shared");
            var archives = Path.GetFullPath(Path.Combine(shared, "spark"));
            return Directory.Exists(archives)
                ? Directory.GetFiles(archives, "spark-*-bin-*.tar.*").Order(StringComparer.Ordinal).LastOrDefault()
                : null;
        }
        return null;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new LakeException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Trim()}");
    }
}
