using System.Collections.Concurrent;
using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Cinelake.Lake;

/// <summary>
/// The SDK's client with this project's settings. Credentials and region come from the AWS chain and nowhere else. A service URL
/// (<c>AWS_ENDPOINT_URL_S3</c>, else <c>AWS_ENDPOINT_URL</c>) means a server other than AWS: those get bodies whole, not in
/// signed chunks followed by a checksum, which some store as part of the object.
/// </summary>
internal sealed class S3Client : AmazonS3Client
{
    private static readonly string[] ServiceUrlVariables = ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"];
    private readonly ConcurrentDictionary<string, UnremovedUpload> unremoved = new(StringComparer.Ordinal);
    private readonly bool wholeBodies;

    private S3Client(AmazonS3Config config)
        : base(config) => wholeBodies = config.ServiceURL is not null;

    /// <summary>A client with given credentials, for tests.</summary>
    public S3Client(AWSCredentials credentials, AmazonS3Config config)
        : base(credentials, config) => wholeBodies = config.ServiceURL is not null;

    /// <summary>The client of this process's environment.</summary>
    /// <exception cref="LakeException">No region is configured, or the service URL is malformed.</exception>
    public static S3Client FromEnvironment()
    {
        AwsServices.Register();
        try
        {
            return new S3Client(Configure(ServiceUrl()));
        }
        catch (AmazonClientException fault)
        {
            throw new LakeException(
                $"S3 is not configured: {fault.Message}. Set AWS_REGION, or region in the profile (AWS_PROFILE).",
                fault
            );
        }
    }

    /// <summary>The settings for AWS, or for another server at a URL.</summary>
    public static AmazonS3Config Configure(string? serviceUrl)
    {
        var config = new AmazonS3Config
        {
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = 4,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            Timeout = TimeSpan.FromMinutes(5), // for one request, such as sending one part; the SDK's own is 24 days
        };
        if (serviceUrl is null)
            return config;
        config.ServiceURL = serviceUrl;
        config.AuthenticationRegion = FallbackRegionFactory.GetRegionEndpoint(includeInstanceMetadata: false)?.SystemName ?? "us-east-1";
        config.ForcePathStyle = true;
        config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
        config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
        return config;
    }

    /// <inheritdoc />
    public override Task<PutObjectResponse> PutObjectAsync(PutObjectRequest request, CancellationToken cancellationToken = default)
    {
        if (wholeBodies)
            request.UseChunkEncoding = false;
        return base.PutObjectAsync(request, cancellationToken);
    }

    /// <inheritdoc />
    public override Task<UploadPartResponse> UploadPartAsync(UploadPartRequest request, CancellationToken cancellationToken = default)
    {
        if (wholeBodies)
            request.UseChunkEncoding = false;
        return base.UploadPartAsync(request, cancellationToken);
    }

    /// <inheritdoc />
    public override async Task<AbortMultipartUploadResponse> AbortMultipartUploadAsync(
        AbortMultipartUploadRequest request,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await base.AbortMultipartUploadAsync(request, cancellationToken);
        }
        catch (Exception fault) when (fault is not AmazonS3Exception { StatusCode: HttpStatusCode.NotFound })
        {
            unremoved[request.Key] = new UnremovedUpload(request.UploadId, fault.Message);
            throw;
        }
    }

    /// <summary>
    /// The upload of a key whose parts could not be removed, said once; null when there is none. The SDK's transfer swallows that failure.
    /// </summary>
    public UnremovedUpload? TakeUnremoved(string key) => unremoved.TryRemove(key, out var upload) ? upload : null;

    private static string? ServiceUrl()
    {
        var url = ServiceUrlVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        if (url is null)
            return null;
        return Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https"
            ? url
            : throw new LakeException(
                $"'{url}' is not the URL of an S3 server: give AWS_ENDPOINT_URL_S3 as http://HOST:PORT or https://HOST."
            );
    }
}
