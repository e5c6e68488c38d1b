namespace Cinelake.Tests.Stores.Radosgw;

/// <summary>The S3 server for tests cannot be had on this machine; the message says why.</summary>
public sealed class RadosGatewayMissingException(string message) : Exception(message);
