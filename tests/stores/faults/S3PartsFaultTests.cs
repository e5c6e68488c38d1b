using System.Net;
using Amazon.Runtime;
using Cinelake.Lake;

namespace Cinelake.Tests.Stores.Faults;

/// <summary>What becomes of a large file's parts when S3 does not take them all.</summary>
public sealed class S3PartsFaultTests : IDisposable
{
    private const string Upload = "<R><UploadId>upload-1</UploadId></R>";
    private static readonly LakePath Object = LakePath.Parse("Raw/a");
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_part_that_is_refused_ends_the_put_and_removes_the_parts()
    {
        using var server = Server(part: number => number == 2 ? ScriptedAnswer.Error(403, "AccessDenied") : ScriptedAnswer.Of(200, ""));
        await using var store = Open(server.Url);

        var error = await Should.ThrowAsync<LakeException>(() => store.PutIfAbsentAsync(Object, LargeFile(), Cancellation));

        error.Message.ShouldStartWith("cannot write s3://bucket/Raw/a: access to bucket is denied.");
        server.Requests[^1].ShouldStartWith("DELETE /bucket/Raw/a?uploadId=upload-1 ");
        server.Requests.ShouldNotContain(head =>
            head.StartsWith("POST", StringComparison.Ordinal) && head.Contains("?uploadId", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Parts_that_cannot_be_removed_are_said()
    {
        using var server = Server(
            part: _ => ScriptedAnswer.Error(400, "EntityTooSmall"),
            remove: ScriptedAnswer.Error(403, "AccessDenied")
        );
        await using var store = Open(server.Url);

        var error = await Should.ThrowAsync<LakeException>(() => store.PutIfAbsentAsync(Object, LargeFile(), Cancellation));

        error.Message.ShouldContain("upload-1");
        error.Message.ShouldContain("AbortIncompleteMultipartUpload");
    }

    [Fact]
    public async Task A_large_put_whose_success_was_not_heard_has_won()
    {
        var mark = "";
        var completed = 0;
        using var server = new ScriptedServer(
            (_, head) =>
            {
                mark = ScriptedServer.Header(head, "x-amz-meta-cinelake-put") ?? mark;
                return head.Split(' ')[0] switch
                {
                    "HEAD" when completed == 0 => ScriptedAnswer.Of((int)HttpStatusCode.NotFound, ""),
                    "HEAD" => ScriptedAnswer.Of(200, "", $"x-amz-meta-cinelake-put: {mark}\r\n"),
                    "POST" when head.Contains("?uploads", StringComparison.Ordinal) => ScriptedAnswer.Of(200, Upload),
                    "POST" => completed++ == 0 ? ScriptedAnswer.Nothing : ScriptedAnswer.Error(404, "NoSuchUpload"),
                    "PUT" => ScriptedAnswer.Of(200, ""),
                    _ => ScriptedAnswer.Error(404, "NoSuchUpload"),
                };
            }
        );
        await using var store = Open(server.Url, retries: 1);

        (await store.PutIfAbsentAsync(Object, LargeFile(), Cancellation)).ShouldBeTrue();
        completed.ShouldBe(2);
    }

    public void Dispose() => folder.Dispose();

    private static ScriptedServer Server(Func<int, ScriptedAnswer> part, ScriptedAnswer? remove = null) =>
        new(
            (_, head) =>
                head.Split(' ') switch
                {
                    ["HEAD", ..] => ScriptedAnswer.Of((int)HttpStatusCode.NotFound, ""),
                    ["POST", var path, ..] when path.EndsWith("?uploads", StringComparison.Ordinal) => ScriptedAnswer.Of(200, Upload),
                    ["PUT", var path, ..] => part(int.Parse(path.Split("partNumber=")[1].Split('&')[0])),
                    ["DELETE", ..] => remove ?? ScriptedAnswer.Of(204, ""),
                    _ => ScriptedAnswer.Error(418, "Teapot"),
                }
        );

    private static S3Store Open(string url, int retries = 0)
    {
        var config = S3Client.Configure(url);
        config.MaxErrorRetry = retries;
        config.Timeout = TimeSpan.FromSeconds(10);
        return new S3Store(
            new S3Client(new BasicAWSCredentials("AKIAEXAMPLE", "canary"), config),
            S3Location.Parse("s3://bucket"),
            new S3Limits { PartSize = 5 << 20 }
        );
    }

    private string LargeFile() => folder.File("large", new byte[16_000_000]);
}
