using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.RuntimeDependencies;
using Amazon.SecurityToken;
using Amazon.SSO;
using Amazon.SSOOIDC;

namespace Cinelake.Lake;

/// <summary>
/// The services that profiles of AWS's configuration need for their credentials: roles to assume, and <c>aws sso login</c>. The SDK looks
/// for their assemblies by name, which a program that was compiled ahead of time does not have.
/// </summary>
internal static class AwsServices
{
    /// <summary>Tells the SDK how to make their clients.</summary>
    public static void Register()
    {
        var known = GlobalRuntimeDependencyRegistry.Instance;
        // Their requests carry a token of their own and are not signed.
        known.RegisterSSOClient(context => new AmazonSSOClient(
            new AnonymousAWSCredentials(),
            new AmazonSSOConfig { RegionEndpoint = context.SSOClientContextData.Region }
        ));
        known.RegisterSSOOIDCClient(context => new AmazonSSOOIDCClient(
            new AnonymousAWSCredentials(),
            new AmazonSSOOIDCConfig { RegionEndpoint = context.SSOOIDCClientContextData.Region }
        ));
        // Where it can, the SDK makes this client itself and hands it the credentials of source_profile, which a factory is not given.
        if (!RuntimeFeature.IsDynamicCodeSupported)
            known.RegisterSecurityTokenServiceClient(context => new AmazonSecurityTokenServiceClient(
                Source(),
                new AmazonSecurityTokenServiceConfig { RegionEndpoint = context.SecurityTokenServiceClientContextData.Region }
            ));
    }

    /// <summary>The credentials that sign the request for the role of this process's profile: a web identity signs nothing.</summary>
    private static AWSCredentials Source()
    {
        var profiles = new CredentialProfileStoreChain();
        var name = Environment.GetEnvironmentVariable("AWS_PROFILE") is { Length: > 0 } given ? given : "default";
        if (!profiles.TryGetProfile(name, out var profile) || profile.Options.SourceProfile is not { Length: > 0 } source)
            return new AnonymousAWSCredentials();
        if (profiles.TryGetProfile(source, out var from) && from.Options.RoleArn is { Length: > 0 })
            throw new LakeException(
                $"the AWS profile {name} takes its role by that of {source}, and this program cannot chain roles. Set AWS_ACCESS_KEY_ID, "
                    + "AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN ('aws configure export-credentials')."
            );
        return profiles.TryGetAWSCredentials(source, out var credentials)
            ? credentials
            : throw new LakeException($"the AWS profile {name} names {source} as source_profile, which has no credentials: correct it.");
    }
}
