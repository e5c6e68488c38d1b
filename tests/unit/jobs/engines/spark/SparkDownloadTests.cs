using System.Security.Cryptography;
using Cinelake.Jobs.Engines.Spark.Installing;
using Cinelake.Lake;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cinelake.Tests.Unit.Jobs.Engines.Spark;

public sealed class SparkDownloadTests : IAsyncLifetime
{
    private static readonly byte[] Archive = [.. Enumerable.Range(0, 100_000).Select(number => (byte)number)];
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-download-").FullName;
    private readonly WebApplication server = LocalServer.Build();
    private int wholeAnswers;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        server.Run(AnswerAsync);
        await server.StartAsync(Cancellation);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("silent")]
    [InlineData("stalls")]
    [InlineData("breaks")]
    [InlineData("cut")]
    [InlineData("other")]
    public async Task Place_that_does_not_give_it_whole_is_followed_by_the_next(string how)
    {
        var file = await FetchAsync(how, "whole");

        (await File.ReadAllBytesAsync(file, Cancellation)).ShouldBe(Archive);
        wholeAnswers.ShouldBe(1);
    }

    [Theory]
    [InlineData("missing", "404")]
    [InlineData("silent", "it sent nothing for 0.3 s")]
    [InlineData("stalls", "it sent nothing for 0.3 s")]
    [InlineData("breaks", "cannot download spark.tgz")]
    [InlineData("cut", "is not what its checksum says")]
    [InlineData("other", "is not what its checksum says")]
    public async Task Last_place_that_does_not_give_it_whole_is_an_error(string how, string says) =>
        (await Should.ThrowAsync<LakeException>(() => FetchAsync("missing", how))).Message.ShouldContain(says);

    private Task<string> FetchAsync(params string[] places) =>
        SparkDownload.FetchAsync(
            [.. places.Select(place => new Uri($"{server.Urls.First()}/{place}/spark.tgz"))],
            Convert.ToHexString(SHA512.HashData(Archive)),
            folder,
            new Progress<double>(),
            Cancellation,
            TimeSpan.FromSeconds(0.3)
        );

    private async Task AnswerAsync(HttpContext context)
    {
        var half = Archive.AsMemory(0, Archive.Length / 2);
        switch (context.Request.Path.Value!.Split('/')[1])
        {
            case "whole":
                wholeAnswers++;
                await context.Response.Body.WriteAsync(Archive);
                break;
            case "silent":
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                break;
            case "stalls":
                context.Response.ContentLength = Archive.Length;
                await context.Response.Body.WriteAsync(half);
                await context.Response.Body.FlushAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                break;
            case "breaks":
                context.Response.ContentLength = Archive.Length;
                await context.Response.Body.WriteAsync(half);
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            case "cut":
                await context.Response.Body.WriteAsync(half);
                break;
            case "other":
                await context.Response.WriteAsync("<html>Welcome to the hotel's network</html>");
                break;
            default:
                context.Response.StatusCode = 404;
                break;
        }
    }
}
