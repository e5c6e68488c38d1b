namespace Cinelake.Tests.Stores.Radosgw;

/// <summary>Where a server is to run.</summary>
/// <param name="Network">The path of a network namespace; it listens on the loopback there.</param>
/// <param name="Port">The port.</param>
/// <param name="AccessKey">The access key of its one user.</param>
/// <param name="SecretKey">The secret key of its one user.</param>
public sealed record RadosGatewayPlace(string Network, int Port, string AccessKey, string SecretKey);
