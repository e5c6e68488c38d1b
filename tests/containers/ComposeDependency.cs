namespace Cinelake.Tests.Containers;

/// <summary>What a service waits for before it starts.</summary>
/// <param name="Service">The other service.</param>
/// <param name="Condition"><c>service_healthy</c> or <c>service_completed_successfully</c>.</param>
/// <param name="IsRequired">Whether it must be in the profile.</param>
internal sealed record ComposeDependency(string Service, string Condition, bool IsRequired);
