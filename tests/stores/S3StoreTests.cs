using Amazon.S3.Model;
using Cinelake.Lake;
using Cinelake.Tests.Stores.Contract;
using Cinelake.Tests.Stores.Radosgw;
using S3Location = Cinelake.Lake.S3Location;

namespace Cinelake.Tests.Stores;

[Trait("needs", "radosgw")]
public sealed class S3StoreTests(RadosGatewayFixture fixture) : StoreContract
{
    private static readonly S3Limits Small = new() { PartSize = 5 << 20, ListPage = 100 };
    private readonly S3Location place = S3Location.Parse($"s3://{RadosGatewayFixture.Bucket}/{Guid.NewGuid():n}/lake");
    private RadosGateway server = null!;

    protected override IReadOnlyDictionary<string, string> ChildEnvironment => server.Environment;

    protected override int Appenders => 50; // about fifteen requests each

    protected override async Task<ILakeStore> OpenAsync()
    {
        server = await fixture.RequireAsync();
        return new S3Store(RadosGatewayFixture.ClientOf(server), place, Small);
    }

    protected override async Task<IReadOnlyList<string>> UnfinishedAsync()
    {
        using var client = RadosGatewayFixture.ClientOf(server);
        var uploads = await client.ListMultipartUploadsAsync(
            new ListMultipartUploadsRequest { BucketName = place.Bucket, Prefix = place.Prefix!.Value },
            Cancellation
        );
        return [.. (uploads.MultipartUploads ?? []).Select(upload => upload.Key)];
    }

    [Fact]
    public async Task A_put_cancelled_between_its_parts_leaves_none()
    {
        using var stop = new CancellationTokenSource();
        using var client = RadosGatewayFixture.ClientOf(server);
        var parts = 0;
        client.BeforeRequestEvent += (_, request) =>
        {
            if (
                request is Amazon.Runtime.WebServiceRequestEventArgs { Request: UploadPartRequest }
                && Interlocked.Increment(ref parts) == 3
            )
                stop.Cancel();
        };
        var store = new S3Store(client, place, Small with { ParallelParts = 1 });

        var error = await Should.ThrowAsync<Exception>(() =>
            store.PutIfAbsentAsync(At("Raw/large"), LocalFile(Noise(20_000_000)), stop.Token)
        );

        error.ShouldBeAssignableTo<OperationCanceledException>(error.ToString());
        parts.ShouldBe(3);
        (await Store.FindAsync(At("Raw/large"), Cancellation)).ShouldBeNull();
        (await UnfinishedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_bucket_is_said()
    {
        await using var store = new S3Store(RadosGatewayFixture.ClientOf(server), S3Location.Parse("s3://no-such-bucket"), Small);

        var error = await Should.ThrowAsync<LakeException>(() =>
            store.ListAsync(At("Raw"), Cancellation).ToListAsync(Cancellation).AsTask()
        );

        error.Message.ShouldContain("cannot list s3://no-such-bucket/Raw: there is no bucket no-such-bucket. Create it");
    }

    [Fact]
    public async Task A_wrong_secret_is_said_and_not_shown()
    {
        await using var store = new S3Store(RadosGatewayFixture.ClientOf(server, "canary-secret"), place, Small);

        // Not with a put: radosgw would take the body that it has not read for the connection's next request.
        var error = await Should.ThrowAsync<LakeException>(() =>
            store.ListAsync(At("Raw"), Cancellation).ToListAsync(Cancellation).AsTask()
        );

        error.Message.ShouldContain("does not accept the credentials");
        error.ToString().ShouldNotContain("canary-secret");
    }

    [Fact]
    public async Task A_folder_that_a_console_made_is_no_object()
    {
        using var client = RadosGatewayFixture.ClientOf(server);
        await client.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = place.Bucket,
                Key = $"{place.Prefix}/Raw/",
                ContentBody = "",
            },
            Cancellation
        );
        await Store.PutIfAbsentAsync(At("Raw/a"), Bytes("a"), Cancellation);

        (await ListAsync("Raw")).ShouldBe(["Raw/a"]);
    }

    [Fact]
    public async Task A_stored_object_has_the_bytes_and_nothing_around_them()
    {
        await Store.PutIfAbsentAsync(At("Raw/a"), LocalFile(Bytes("abc")), Cancellation);
        using var client = RadosGatewayFixture.ClientOf(server);

        var found = await client.GetObjectMetadataAsync(place.Bucket, $"{place.Prefix}/Raw/a", Cancellation);

        found.ContentLength.ShouldBe(3);
        found.Headers.ContentEncoding.ShouldBeNullOrEmpty();
    }
}
