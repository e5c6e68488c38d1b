namespace Cinelake.Lake;

/// <summary>An upload in parts that failed and whose parts could not be removed.</summary>
/// <param name="UploadId">S3's name of the upload.</param>
/// <param name="Reason">Why the parts are still there.</param>
internal sealed record UnremovedUpload(string UploadId, string Reason);
