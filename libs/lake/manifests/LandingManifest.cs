namespace Cinelake.Lake;

/// <summary>
/// What one run put into Raw: <c>Raw/_manifests/&lt;n&gt;.json</c>. Files are received in the order of the manifests' numbers.
/// </summary>
public sealed record LandingManifest
{
    /// <summary>The version of this format.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The run.</summary>
    public required string Run { get; init; }

    /// <summary>The command that ran: <c>csv</c>, <c>json</c>, <c>tmdb</c> or <c>retract</c>; <c>build</c> for its <c>--skip</c>.</summary>
    public required string Command { get; init; }

    /// <summary>When it ended, UTC, ISO 8601.</summary>
    public required DateTimeOffset LandedAt { get; init; }

    /// <summary>The files it landed.</summary>
    public required IReadOnlyList<LandedFile> Files { get; init; }

    /// <summary>Landed files that it takes out of what is built; empty otherwise.</summary>
    public IReadOnlyList<Retraction> Retracted
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The paths of files taken out earlier that count again from here on; empty otherwise.</summary>
    public IReadOnlyList<string> Restored
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Ids asked for over the API that do not exist there; empty otherwise.</summary>
    public IReadOnlyList<string> Missing
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>
    /// Ids asked for over the API that could not be had after all tries, and that a later run of the same spec and day asks for again;
    /// empty otherwise.
    /// </summary>
    public IReadOnlyList<string> Failed
    {
        get;
        init => field = value ?? [];
    } = [];
}
