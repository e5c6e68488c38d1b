using Amazon.Runtime;
using Cinelake.Lake;

[assembly: AssemblyFixture(typeof(Cinelake.Tests.Stores.Radosgw.RadosGatewayFixture))]

namespace Cinelake.Tests.Stores.Radosgw;

/// <summary>The one S3 server of a test run, started by the first test that asks for it.</summary>
public sealed class RadosGatewayFixture : IAsyncDisposable
{
    /// <summary>The bucket that is there.</summary>
    public const string Bucket = "lake";

    private readonly Lazy<Task<RadosGateway>> server = new(StartAsync);

    /// <summary>The server. A test that cannot have it is skipped by name, except in CI (<c>CI=true</c>), where it fails.</summary>
    public async Task<RadosGateway> RequireAsync()
    {
        try
        {
            return await server.Value;
        }
        catch (RadosGatewayMissingException missing) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }

    /// <summary>The keys of the objects below a prefix.</summary>
    public async Task<IReadOnlyList<string>> KeysAsync(string prefix)
    {
        using var client = ClientOf(await RequireAsync());
        var listed = await client.ListObjectsV2Async(new Amazon.S3.Model.ListObjectsV2Request { BucketName = Bucket, Prefix = prefix });
        return [.. (listed.S3Objects ?? []).Select(item => item.Key)];
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated && server.Value.IsCompletedSuccessfully)
            await (await server.Value).DisposeAsync();
    }

    private static async Task<RadosGateway> StartAsync()
    {
        var started = await RadosGateway.StartAsync();
        using var client = ClientOf(started);
        await client.PutBucketAsync(Bucket);
        return started;
    }

    internal static S3Client ClientOf(RadosGateway server, string? secret = null) =>
        new(new BasicAWSCredentials(server.AccessKey, secret ?? server.SecretKey), S3Client.Configure(server.Url));
}
