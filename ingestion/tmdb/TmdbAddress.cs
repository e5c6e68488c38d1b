using Cinelake.Lake;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>Where the API is.</summary>
/// <param name="Value">The base address without a slash at its end, for example <c>https://api.themoviedb.org/3</c>.</param>
internal sealed record TmdbAddress(Uri Value)
{
    private const string Default = "https://api.themoviedb.org/3";

    /// <summary>Whether the API is on this machine: a simulator, which need not be spared.</summary>
    public bool IsLoopback => Value.IsLoopback;

    /// <summary>Whether the token would cross a network in clear text.</summary>
    public bool IsExposed => Value.Scheme != Uri.UriSchemeHttps && !IsLoopback;

    /// <summary>Reads <c>TMDB_BASE_URL</c>; TMDB itself when it is empty.</summary>
    /// <exception cref="LakeException">The text is not a plain http or https address.</exception>
    public static TmdbAddress Parse(string? text)
    {
        var given = string.IsNullOrWhiteSpace(text) ? Default : text.Trim().TrimEnd('/');
        var isPlain =
            Uri.TryCreate(given, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address.UserInfo.Length == 0
            && address.Query.Length == 0
            && address.Fragment.Length == 0;
        return isPlain
            ? new TmdbAddress(address!)
            : throw new LakeException($"TMDB_BASE_URL is not an http or https address without a query or a user: write it as {Default}.");
    }

    /// <summary>The address of a route, which begins with a slash.</summary>
    public Uri Of(string route) => new($"{Value.AbsoluteUri.TrimEnd('/')}{route}");
}
