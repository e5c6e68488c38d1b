using System.Security.Cryptography;
using Cinelake.Lake;

namespace Cinelake.Jobs.Engines.Spark.Installing;

/// <summary>Downloads a Spark distribution and checks its SHA-512 before anything is unpacked.</summary>
internal static class SparkDownload
{
    private const string FileName = $"spark-{SparkInstallation.Version}-bin-hadoop3.tgz";
    private const string FolderName = $"spark/spark-{SparkInstallation.Version}";
    private const int BufferSize = 1 << 20;
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(30);

    /// <summary>Where Apache keeps it: the fast network for a current release, the archive for good.</summary>
    public static IReadOnlyList<Uri> Official { get; } =
    [new($"https://dlcdn.apache.org/{FolderName}/{FileName}"), new($"https://archive.apache.org/dist/{FolderName}/{FileName}")];

    /// <summary>Downloads into a folder and checks.</summary>
    /// <param name="addresses">The same file at several addresses; the checksum is beside it at the last address.</param>
    /// <param name="checksum">The SHA-512 in hexadecimal; null to take it from <c>ADDRESS.sha512</c>.</param>
    /// <param name="folder">An existing folder.</param>
    /// <param name="progress">Told the share that has arrived, 0 to 1.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <param name="patience">How long an address may send nothing before the next is tried; null for 30 seconds. The time in all depends
    /// on the network alone.</param>
    /// <exception cref="LakeException">No address delivers it whole, or it does not match the checksum.</exception>
    public static async Task<string> FetchAsync(
        IReadOnlyList<Uri> addresses,
        string? checksum,
        string folder,
        IProgress<double> progress,
        CancellationToken cancellation,
        TimeSpan? patience = null
    )
    {
        var wait = patience ?? UsualPatience;
        using var client = new HttpClient(new SocketsHttpHandler { ConnectTimeout = wait }) { Timeout = Timeout.InfiniteTimeSpan };
        var beside = addresses[^1];
        if (checksum is null && beside.Scheme == "http" && !beside.IsLoopback)
            throw new LakeException($"{beside} is not encrypted, so its checksum proves nothing: give an https address, or --sha512.");
        var expected = checksum ?? await ChecksumAsync(client, new Uri($"{beside}.sha512"), wait, cancellation);
        var archive = Path.Combine(folder, Path.GetFileName(beside.LocalPath));
        var faults = new List<string>();
        foreach (var address in addresses)
        {
            try
            {
                await SaveAsync(client, address, archive, progress, wait, cancellation);
                await VerifyAsync(archive, expected, cancellation);
                return archive;
            }
            catch (Exception fault) when (IsOfAddress(fault) || (fault is LakeException && address != beside))
            {
                // The next address has it too.
                faults.Add($"{address}: {fault.Message}");
            }
        }
        throw new LakeException(
            $"cannot download {beside.Segments[^1]} ({string.Join("; ", faults)}). Get the archive another way and run 'cinelake spark "
                + "install FILE', or set SPARK_HOME."
        );
    }

    /// <summary>Checks a file's SHA-512.</summary>
    /// <exception cref="LakeException">It does not match.</exception>
    public static async Task VerifyAsync(string file, string expected, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(file);
        var found = Convert.ToHexString(await SHA512.HashDataAsync(content, cancellation));
        if (!found.Equals(expected, StringComparison.OrdinalIgnoreCase))
            throw new LakeException(
                $"{Path.GetFileName(file)} is not what its checksum says (SHA-512 {found[..16]}..., expected "
                    + $"{expected[..Math.Min(16, expected.Length)]}...): nothing was installed. Try again, or get it elsewhere and name "
                    + "the file."
            );
    }

    /// <summary>Both forms that Apache has used: <c>HEX  file</c>, and <c>file: HEX HEX ...</c> over several lines.</summary>
    private static async Task<string> ChecksumAsync(HttpClient client, Uri address, TimeSpan patience, CancellationToken cancellation)
    {
        string text;
        try
        {
            text = await WithinAsync(patience, stop => client.GetStringAsync(address, stop), cancellation);
        }
        catch (Exception fault) when (IsOfAddress(fault))
        {
            throw new LakeException(
                $"cannot download {address}: {fault.Message} Get the archive another way and run 'cinelake spark install FILE', or set "
                    + "SPARK_HOME.",
                fault
            );
        }
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var hex = colon < 0 ? text.Split(' ', 2)[0].Trim() : string.Concat(text[(colon + 1)..].Where(char.IsAsciiHexDigit));
        return hex.Length == SHA512.HashSizeInBytes * 2
            ? hex
            : throw new LakeException($"{address} holds no SHA-512: give it with --sha512.");
    }

    private static async Task SaveAsync(
        HttpClient client,
        Uri address,
        string file,
        IProgress<double> progress,
        TimeSpan patience,
        CancellationToken cancellation
    )
    {
        using var response = await WithinAsync(
            patience,
            stop => client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, stop),
            cancellation
        );
        response.EnsureSuccessStatusCode();
        var length = response.Content.Headers.ContentLength;
        await using var source = await response.Content.ReadAsStreamAsync(cancellation);
        await using var target = File.Create(file);
        var buffer = new byte[BufferSize];
        for (int read; (read = await WithinAsync(patience, stop => source.ReadAsync(buffer, stop).AsTask(), cancellation)) > 0; )
        {
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
            if (length is > 0)
                progress.Report((double)target.Length / length.Value);
        }
    }

    private static async Task<T> WithinAsync<T>(TimeSpan patience, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(patience);
        try
        {
            return await work(stop.Token);
        }
        catch (OperationCanceledException fault) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"it sent nothing for {patience.TotalSeconds:0.#} s.", fault);
        }
    }

    // A full disk here is an IOException too; the next address then meets the same and reports it.
    private static bool IsOfAddress(Exception fault) => fault is HttpRequestException or IOException or TimeoutException;
}
