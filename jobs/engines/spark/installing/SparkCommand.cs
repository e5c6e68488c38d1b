using System.CommandLine;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Engines.Spark.Installing;

/// <summary><c>cinelake spark install</c> and <c>cinelake spark path</c>.</summary>
internal static class SparkCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create() => new("spark", "Find or install Apache Spark for --engine spark.") { Install(), Locate() };

    private static Command Locate()
    {
        var command = new Command("path", "Print the folder of the Spark that --engine spark uses; exit with 1 when there is none.");
        command.SetAction(
            (_, _) =>
            {
                Console.WriteLine(SparkInstallation.Find().Home);
                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }

    private static Command Install()
    {
        var source = new Argument<string?>("SOURCE")
        {
            Description =
                "An archive, a distribution's folder, or a URL. Default: what is found in the search order, in the end the official "
                + "download.",
            Arity = ArgumentArity.ZeroOrOne,
        }.NotEmpty();
        var checksum = new Option<string?>("--sha512")
        {
            Description = "The archive's SHA-512 in hexadecimal. Default for a URL: what URL.sha512 says.",
            HelpName = "HEX",
        };
        var command = new Command("install", $"Install Apache Spark {SparkInstallation.Version} (Java 17 is needed) and print its folder.")
        {
            source,
            checksum,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var steps = Steps.OnStandardError();
                Console.WriteLine(await InstallAsync(parsed.GetValue(source), parsed.GetValue(checksum), steps, cancellation));
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static async Task<string> InstallAsync(string? source, string? checksum, Steps steps, CancellationToken cancellation)
    {
        if (source is null)
            return await ChooseAsync(steps, cancellation);
        if (Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return await DownloadAsync([address], checksum, steps, cancellation);
        if (Directory.Exists(source))
            return SparkInstallation.Link(source);
        if (!File.Exists(source))
            throw new LakeException($"{Path.GetFullPath(source)} does not exist: name an archive, a folder or a URL.");
        if (checksum is not null)
            await SparkDownload.VerifyAsync(source, checksum, cancellation);
        return await steps.RunAsync("unpack", _ => Task.Run(() => SparkInstallation.Unpack(source), cancellation));
    }

    private static async Task<string> ChooseAsync(Steps steps, CancellationToken cancellation)
    {
        steps.Note("Spark is looked for in this order:");
        foreach (var (place, found) in SparkInstallation.SearchOrder())
            steps.Note($"  {place}: {found}");
        if (SparkInstallation.TryFind() is not { } home)
            return await DownloadAsync(SparkDownload.Official, null, steps, cancellation);
        steps.Note($"Chosen: {home.Home} ({home.Why}).");
        return home.Home;
    }

    private static async Task<string> DownloadAsync(
        IReadOnlyList<Uri> addresses,
        string? checksum,
        Steps steps,
        CancellationToken cancellation
    )
    {
        var folder = Directory.CreateTempSubdirectory("cinelake-spark-").FullName;
        try
        {
            var archive = await steps.RunAsync(
                $"download {addresses[0]}",
                step => SparkDownload.FetchAsync(addresses, checksum, folder, step, cancellation)
            );
            return await steps.RunAsync("unpack", _ => Task.Run(() => SparkInstallation.Unpack(archive), cancellation));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
