using System.Text.Json;
using Cinelake.Tests.Stores.Radosgw;
using CliWrap;

namespace Cinelake.Tests.Spark;

/// <summary>A lake on a real S3 server, built by Spark through S3A and by the embedded engine through the store.</summary>
[Collection(SparkDistribution.OneAtATime)]
[Trait("needs", "spark")]
public sealed class S3LakeTests(DemoFiles demo, RadosGatewayFixture gateway)
{
    private const string Lake = $"s3://{RadosGatewayFixture.Bucket}/spark";

    [Fact]
    public async Task A_lake_on_S3_holds_the_same_tables_whichever_engine_built_it()
    {
        await SparkDistribution.HomeAsync();
        var server = await gateway.RequireAsync();
        // docs/spark.md: what this server needs, where Spark looks for it.
        var settings = Directory.CreateDirectory(demo.NewFolder()).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(settings, "spark-defaults.conf"),
            "spark.hadoop.fs.s3a.signing-algorithm S3SignerType\n",
            TestContext.Current.CancellationToken
        );
        async Task<string> RunAsync(string program, params string[] arguments)
        {
            var command = Cli.Wrap(program)
                .WithArguments([.. arguments, "--lake", Lake])
                .WithValidation(CommandResultValidation.None)
                .WithEnvironmentVariables(variables =>
                    variables
                        .Set("AWS_ENDPOINT_URL_S3", server.Url)
                        .Set("AWS_ACCESS_KEY_ID", server.AccessKey)
                        .Set("AWS_SECRET_ACCESS_KEY", server.SecretKey)
                        .Set("AWS_REGION", "us-east-1")
                        .Set("SPARK_CONF_DIR", settings)
                );
            return (await ProgramRun.OfAsync(command)).ShouldSucceed().Output;
        }
        await RunAsync(Programs.Ingest, "csv", demo.Movies, demo.Series, "--date", "2024-03-31");

        await RunAsync(Programs.Jobs, "build", "trusted", "--engine", "spark");
        var spark = Hashes(await RunAsync(Programs.Jobs, "show", "--steps", "--hash", "--json"));
        await RunAsync(Programs.Jobs, "build", "trusted", "--full");
        var embedded = Hashes(await RunAsync(Programs.Jobs, "show", "--steps", "--hash", "--json"));

        spark.ShouldBe(embedded);
        spark.ShouldBe(await TrustedTables.HashesAsync(demo.BuiltLake));
        // What was staged for Spark is gone; what both builds published is there.
        (await gateway.KeysAsync("spark/Trusted/_staged")).ShouldBeEmpty();
        (await gateway.KeysAsync("spark/Trusted/_manifests")).Count.ShouldBe(2);
    }

    private static Dictionary<string, string> Hashes(string shown)
    {
        using var tables = JsonDocument.Parse(shown);
        return tables
            .RootElement.EnumerateArray()
            .ToDictionary(
                table => table.GetProperty("table").GetString()!,
                table => table.GetProperty("hash").GetString()!,
                StringComparer.Ordinal
            );
    }
}
