using System.Net;
using Amazon.Runtime;
using Amazon.S3;

namespace Cinelake.Lake;

/// <summary>Says what a failed request to S3 means and what to do about it.</summary>
internal static class S3Fault
{
    private const HttpStatusCode NoAnswer = default;

    /// <summary>Whether an exception comes from a request, and not from the caller's cancellation or a bug of this program.</summary>
    public static bool Is(Exception fault, CancellationToken cancellation) =>
        fault switch
        {
            LakeException => false,
            OperationCanceledException => !cancellation.IsCancellationRequested,
            AmazonClientException or AmazonServiceException or HttpRequestException or IOException => true,
            _ => false,
        };

    /// <summary>The exception to throw instead.</summary>
    /// <param name="fault">What the SDK threw.</param>
    /// <param name="doing">What was done, for example <c>read s3://bucket/a.csv</c>.</param>
    /// <param name="place">The bucket.</param>
    public static LakeException Explain(Exception fault, string doing, S3Location place) =>
        new($"cannot {doing}: {Reason(fault, place)}", fault);

    /// <summary>Whether the object exists already (412).</summary>
    public static bool IsTaken(AmazonS3Exception fault) => fault.StatusCode == HttpStatusCode.PreconditionFailed;

    /// <summary>Whether another put of the same name was under way (409): S3 asks for another try.</summary>
    public static bool IsConflict(AmazonS3Exception fault) => fault.StatusCode == HttpStatusCode.Conflict;

    private static string Reason(Exception fault, S3Location place) =>
        fault switch
        {
            AmazonS3Exception answer => Reason(answer, place),
            OperationCanceledException => "the server did not answer in time. Try again later.",
            HttpRequestException or IOException or AmazonServiceException { StatusCode: NoAnswer } =>
                $"the server cannot be reached ({Innermost(fault)}). Check the network, and AWS_ENDPOINT_URL_S3 if it is set.",
            AmazonServiceException answer => $"the server answered {(int)answer.StatusCode} {answer.ErrorCode}: {answer.Message}.",
            _ when !fault.Message.Contains("credential", StringComparison.OrdinalIgnoreCase)
                    && !fault.Message.Contains("SSO", StringComparison.Ordinal) => $"{fault.Message.TrimEnd('.')}. Try again.",
            _ => $"there are no usable AWS credentials ({Innermost(fault)}). Log in (aws sso login), set AWS_PROFILE, or set "
                + "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
        };

    private static string Reason(AmazonS3Exception answer, S3Location place) =>
        answer.ErrorCode switch
        {
            "NoSuchBucket" => $"there is no bucket {place.Bucket}. Create it, or check the name, the account and the region.",
            "ExpiredToken" or "ExpiredTokenException" or "TokenRefreshRequired" =>
                "the session's credentials have expired. Log in again (aws sso login) or renew AWS_SESSION_TOKEN, then run this again.",
            "RequestTimeTooSkewed" or "RequestExpired" =>
                "this machine's clock differs too much from the server's. Set the clock, then run this again.",
            "InvalidAccessKeyId" or "SignatureDoesNotMatch" or "InvalidToken" =>
                $"the server does not accept the credentials ({answer.ErrorCode}). Check AWS_PROFILE, or AWS_ACCESS_KEY_ID and "
                    + "AWS_SECRET_ACCESS_KEY.",
            "PermanentRedirect" or "AuthorizationHeaderMalformed" or "IllegalLocationConstraintException" =>
                $"the bucket {place.Bucket} is in another region. Set AWS_REGION to it.",
            _ when answer.StatusCode == HttpStatusCode.Forbidden =>
                $"access to {place.Bucket} is denied. The credentials need s3:ListBucket on the bucket and s3:GetObject, s3:PutObject, "
                    + "s3:DeleteObject and s3:AbortMultipartUpload on its objects.",
            _ when answer.StatusCode == HttpStatusCode.NotFound => "it does not exist.",
            _ when (int)answer.StatusCode >= 500 || answer.ErrorCode is "SlowDown" or "RequestTimeout" =>
                $"the server kept answering {(int)answer.StatusCode} {answer.ErrorCode}. Try again later.",
            _ when answer.StatusCode == NoAnswer =>
                $"the server cannot be reached ({Innermost(answer)}). Check the network, and AWS_ENDPOINT_URL_S3 if it is set.",
            _ => $"the server answered {(int)answer.StatusCode} {answer.ErrorCode}: {answer.Message}",
        };

    private static string Innermost(Exception fault) => fault.GetBaseException().Message.TrimEnd('.');
}
