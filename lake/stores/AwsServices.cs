using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.RuntimeDependencies;
using Amazon.SecurityToken;
using Amazon.SSO;
using Amazon.SSOOIDC;

namespace Cinelake.Lake;

/// <summary>
/// The services that profiles of AWS's configuration need for their credentials: roles to assume, and <c>aws sso login</c>. The SDK looks for their assemblies by name, which a
/// program that was compiled ahead of time does not have.
/// </summary>
internal static class AwsServices
{
    /// <summary>Tells the SDK how to make their clients.</summary>
    public static void Register()
    {
        var known = GlobalRuntimeDependencyRegistry.Instance;
        // Their requests carry a token of their own and are not signed.
        known.RegisterSSOClient(context => new AmazonSSOClient(new AnonymousAWSCredentials(), new AmazonSSOConfig { RegionEndpoint = context.SSOClientContextData.Region }));
        known.RegisterSSOOIDCClient(context => new AmazonSSOOIDCClient(new AnonymousAWSCredentials(), new AmazonSSOOIDCConfig { RegionEndpoint = context.SSOOIDCClientContextData.Region }));
        // A role by a web identity: not signed either. A role by source_profile is, with credentials that the SDK gives only to a client that it makes itself.
        if (!RuntimeFeature.IsDynamicCodeSupported)
            known.RegisterSecurityTokenServiceClient(context => new AmazonSecurityTokenServiceClient(new AnonymousAWSCredentials(), new AmazonSecurityTokenServiceConfig { RegionEndpoint = context.SecurityTokenServiceClientContextData.Region }));
    }
}
