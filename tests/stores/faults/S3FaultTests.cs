using Amazon.Runtime;
using Cinelake.Lake;

namespace Cinelake.Tests.Stores.Faults;

/// <summary>What S3 answers in bad times, and what the user is told.</summary>
public sealed class S3FaultTests
{
    private static readonly LakePath Object = LakePath.Parse("Raw/a");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(403, "AccessDenied", "access to bucket is denied. The credentials need s3:ListBucket")]
    [InlineData(403, "InvalidAccessKeyId", "does not accept the credentials (InvalidAccessKeyId). Check AWS_PROFILE")]
    [InlineData(403, "SignatureDoesNotMatch", "does not accept the credentials (SignatureDoesNotMatch)")]
    [InlineData(400, "ExpiredToken", "credentials have expired. Log in again")]
    [InlineData(403, "RequestTimeTooSkewed", "clock differs too much")]
    [InlineData(404, "NoSuchBucket", "there is no bucket bucket. Create it")]
    [InlineData(301, "PermanentRedirect", "is in another region. Set AWS_REGION")]
    [InlineData(500, "InternalError", "kept answering 500 InternalError. Try again later")]
    [InlineData(503, "SlowDown", "kept answering 503 SlowDown. Try again later")]
    [InlineData(418, "Teapot", "answered 418 Teapot: said by the server")]
    public async Task An_error_says_what_to_do(int status, string code, string expected)
    {
        using var server = new ScriptedServer((_, _) => ScriptedAnswer.Error(status, code));
        await using var store = Open(server.Url, retries: 0);

        var error = await Should.ThrowAsync<LakeException>(() => store.OpenReadAsync(Object, Cancellation));

        error.Message.ShouldStartWith("cannot read s3://bucket/Raw/a: ");
        error.Message.ShouldContain(expected);
        error.ToString().ShouldNotContain("canary");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said()
    {
        var server = new ScriptedServer((_, _) => ScriptedAnswer.Nothing);
        var url = server.Url;
        server.Dispose();
        await using var store = Open(url, retries: 0);

        (await Should.ThrowAsync<LakeException>(() => store.FindAsync(Object, Cancellation))).Message.ShouldContain(
            "the server cannot be reached"
        );
    }

    [Fact]
    public async Task A_server_busy_for_a_moment_is_asked_again()
    {
        using var server = new ScriptedServer(
            (request, _) => request == 1 ? ScriptedAnswer.Error(503, "SlowDown") : ScriptedAnswer.Of(200, "abcdef")
        );
        await using var store = Open(server.Url, retries: 2);

        (await ReadAsync(store)).ShouldBe("abcdef");
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_read_on_from_there()
    {
        using var server = new ScriptedServer(
            (request, _) =>
                request == 1 ? ScriptedAnswer.Of(200, "abc", length: 6) : ScriptedAnswer.Of(206, "def", "Content-Range: bytes 3-5/6\r\n")
        );
        await using var store = Open(server.Url);

        (await ReadAsync(store)).ShouldBe("abcdef");
        ScriptedServer.Header(server.Requests[1], "Range").ShouldBe("bytes=3-5");
        ScriptedServer.Header(server.Requests[1], "If-Match").ShouldBe($"\"{ScriptedAnswer.Md5OfAbcdef}\"");
    }

    [Fact]
    public async Task A_body_that_stands_still_is_read_on_from_there()
    {
        var released = new TaskCompletionSource();
        using var server = new ScriptedServer(
            (request, _) =>
                request == 1
                    ? ScriptedAnswer.Of(200, "abc", length: 6) with
                    {
                        HoldUntil = released
                            .Task.WaitAsync(TimeSpan.FromMilliseconds(500), Cancellation)
                            .ContinueWith(_ => { }, TaskScheduler.Default),
                    }
                    : ScriptedAnswer.Of(206, "def", "Content-Range: bytes 3-5/6\r\n")
        );
        await using var store = Open(server.Url, stall: TimeSpan.FromMilliseconds(100));

        (await ReadAsync(store)).ShouldBe("abcdef");
    }

    [Fact]
    public async Task A_body_that_always_breaks_off_is_an_error()
    {
        using var server = new ScriptedServer((request, _) => ScriptedAnswer.Of(request == 1 ? 200 : 206, "", length: 6));
        await using var store = Open(server.Url);

        (await Should.ThrowAsync<LakeException>(() => ReadAsync(store))).Message.ShouldStartWith("cannot read s3://bucket/Raw/a: ");
        server.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_body_that_is_not_the_one_stored_is_an_error()
    {
        using var server = new ScriptedServer((_, _) => ScriptedAnswer.Of(200, "abcdeX"));
        await using var store = Open(server.Url);

        (await Should.ThrowAsync<LakeException>(() => ReadAsync(store))).Message.ShouldContain("hash");
    }

    [Fact]
    public async Task An_object_replaced_while_it_is_read_is_an_error()
    {
        using var server = new ScriptedServer(
            (request, _) => request == 1 ? ScriptedAnswer.Of(200, "abc", length: 6) : ScriptedAnswer.Error(412, "PreconditionFailed")
        );
        await using var store = Open(server.Url);

        (await Should.ThrowAsync<LakeException>(() => ReadAsync(store))).Message.ShouldContain("it was replaced while it was being read");
    }

    [Fact]
    public async Task A_put_whose_success_was_not_heard_has_won()
    {
        var mark = "";
        using var server = new ScriptedServer(
            (request, head) =>
            {
                mark = ScriptedServer.Header(head, "x-amz-meta-cinelake-put") ?? mark;
                return request switch
                {
                    1 => ScriptedAnswer.Nothing,
                    2 => ScriptedAnswer.Error(412, "PreconditionFailed"),
                    _ => ScriptedAnswer.Of(200, "", $"x-amz-meta-cinelake-put: {mark}\r\n"),
                };
            }
        );
        await using var store = Open(server.Url, retries: 1);

        (await store.PutIfAbsentAsync(Object, new byte[] { 1 }, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_put_that_met_another_is_sent_again()
    {
        using var server = new ScriptedServer(
            (request, _) => request < 3 ? ScriptedAnswer.Error(409, "ConditionalRequestConflict") : ScriptedAnswer.Of(200, "")
        );
        await using var store = Open(server.Url, retries: 0);

        (await store.PutIfAbsentAsync(Object, new byte[] { 1 }, Cancellation)).ShouldBeTrue();
        server.Requests.ShouldAllBe(request => ScriptedServer.Header(request, "If-None-Match") == "*");
    }

    [Fact]
    public async Task A_process_without_credentials_says_so()
    {
        using var server = new ScriptedServer((_, _) => ScriptedAnswer.Nothing);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_ENDPOINT_URL_S3"] = server.Url,
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["AWS_ACCESS_KEY_ID"] = "",
            ["AWS_SECRET_ACCESS_KEY"] = "",
            ["AWS_PROFILE"] = "",
            ["AWS_SHARED_CREDENTIALS_FILE"] = "/nonexistent",
            ["AWS_CONFIG_FILE"] = "/nonexistent",
            ["HOME"] = "/nonexistent",
        };
        using var child = new ChildProcess(environment, "put", "s3://bucket", "Raw/a", "a");
        await child.LineAsync(Cancellation);
        child.GoOn();

        (await Should.ThrowAsync<InvalidOperationException>(() => child.LineAsync(Cancellation))).Message.ShouldContain(
            "there are no usable AWS credentials"
        );
        server.Requests.ShouldBeEmpty();
    }

    private static S3Store Open(string url, int retries = 0, TimeSpan? stall = null)
    {
        var config = S3Client.Configure(url);
        config.MaxErrorRetry = retries;
        return new S3Store(
            new S3Client(new BasicAWSCredentials("AKIAEXAMPLE", "canary"), config),
            S3Location.Parse("s3://bucket"),
            new S3Limits { Stall = stall ?? TimeSpan.FromSeconds(20) }
        );
    }

    private static async Task<string> ReadAsync(S3Store store)
    {
        using var reader = new StreamReader(await store.OpenReadAsync(Object, Cancellation));
        return await reader.ReadToEndAsync(Cancellation);
    }
}
