using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cinelake.Tests.EndToEnd;

/// <summary>Each kind of profile that AWS's configuration knows, against services of its own on this machine.</summary>
public sealed class AwsProfileTests : IAsyncLifetime
{
    private readonly string home = Directory.CreateTempSubdirectory("cinelake-aws-").FullName;
    private readonly WebApplication server = LocalServer.Build();
    private string? credential;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        server.Run(AnswerAsync);
        await server.StartAsync(TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(home, "token"), "web-token", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(home, "config"),
            $$"""
            [profile sso]
            sso_session = company
            sso_account_id = 123456789012
            sso_role_name = reader
            region = eu-central-1
            [profile sso-without-session]
            sso_start_url = https://example.awsapps.com/start
            sso_region = eu-central-1
            sso_account_id = 123456789012
            sso_role_name = reader
            region = eu-central-1
            [sso-session company]
            sso_start_url = https://example.awsapps.com/start
            sso_region = eu-central-1
            sso_registration_scopes = sso:account:access
            [profile keys]
            aws_access_key_id = KEYS
            aws_secret_access_key = secret
            region = eu-central-1
            [profile role]
            role_arn = arn:aws:iam::123456789012:role/reader
            source_profile = keys
            region = eu-central-1
            [profile web]
            role_arn = arn:aws:iam::123456789012:role/reader
            web_identity_token_file = {{home}}/token
            region = eu-central-1
            [profile process]
            credential_process = /bin/echo '{"Version":1,"AccessKeyId":"PROCESS","SecretAccessKey":"secret"}'
            region = eu-central-1
            """,
            TestContext.Current.CancellationToken
        );
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(home, recursive: true);
    }

    [Theory]
    [InlineData("sso", "SSO")]
    [InlineData("sso-without-session", "SSO")]
    [InlineData("keys", "KEYS")]
    [InlineData("role", "ROLE")]
    [InlineData("web", "ROLE")]
    [InlineData("process", "PROCESS")]
    public async Task Profile_gives_the_credentials_of_its_kind(string profile, string expected)
    {
        foreach (var session in (string[])["company", "https://example.awsapps.com/start"])
            LogIn(session);

        (await StatusAsync(profile)).ShouldSucceed();

        credential.ShouldBe(expected);
    }

    [Theory]
    [InlineData("sso")]
    [InlineData("sso-without-session")]
    public async Task Profile_without_a_login_says_to_log_in(string profile) =>
        (await StatusAsync(profile)).ShouldBeRefused("Log in (aws sso login)");

    // As aws sso login leaves it.
    private void LogIn(string session)
    {
        var cache = Directory.CreateDirectory(Path.Combine(home, ".aws", "sso", "cache")).FullName;
#pragma warning disable CA5350 // The name that AWS gives the file.
        var name = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(session)));
#pragma warning restore CA5350
        File.WriteAllText(
            Path.Combine(cache, $"{name}.json"),
            """
            {"startUrl":"https://example.awsapps.com/start","region":"eu-central-1",
             "accessToken":"login","expiresAt":"2099-01-01T00:00:00Z"}
            """
        );
    }

    private Task<ProgramRun> StatusAsync(string profile) =>
        ProgramRun.OfAsync(
            ProgramRun
                .Command(Programs.Ingest, "status", "--lake", "s3://bucket/lake")
                .WithEnvironmentVariables(variables =>
                {
                    foreach (
                        var name in (string[])
                            [
                                "AWS_ACCESS_KEY_ID",
                                "AWS_SECRET_ACCESS_KEY",
                                "AWS_SESSION_TOKEN",
                                "AWS_REGION",
                                "AWS_DEFAULT_REGION",
                                "AWS_ENDPOINT_URL",
                            ]
                    )
                        variables.Set(name, null);
                    foreach (var service in (string[])["S3", "SSO", "SSO_OIDC", "STS"])
                        variables.Set($"AWS_ENDPOINT_URL_{service}", server.Urls.First());
                    variables
                        .Set("HOME", home)
                        .Set("AWS_CONFIG_FILE", Path.Combine(home, "config"))
                        .Set("AWS_SHARED_CREDENTIALS_FILE", Path.Combine(home, "none"))
                        .Set("AWS_PROFILE", profile)
                        .Set("AWS_EC2_METADATA_DISABLED", "true")
                        .Set("NO_COLOR", "1");
                })
        );

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var form = await body.ReadToEndAsync();
        if (context.Request.Path.StartsWithSegments("/federation", StringComparison.Ordinal))
        {
            await context.Response.WriteAsync(
                """{"roleCredentials":{"accessKeyId":"SSO","secretAccessKey":"x","sessionToken":"y","expiration":4102444800000}}"""
            );
            return;
        }
        if (form.Contains("Action=AssumeRole", StringComparison.Ordinal))
        {
            var action = form.Contains("WebIdentity", StringComparison.Ordinal) ? "AssumeRoleWithWebIdentity" : "AssumeRole";
            await context.Response.WriteAsync(
                $"""
                <{action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{action}Result><Credentials>
                <AccessKeyId>ROLE</AccessKeyId><SecretAccessKey>x</SecretAccessKey><SessionToken>y</SessionToken>
                <Expiration>2099-01-01T00:00:00Z</Expiration>
                </Credentials></{action}Result></{action}Response>
                """
            );
            return;
        }
        credential = context.Request.Headers.Authorization.ToString().Split("Credential=")[1].Split('/')[0];
        await context.Response.WriteAsync(
            "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>bucket</Name><IsTruncated>false</IsTruncated>"
                + "</ListBucketResult>"
        );
    }
}
