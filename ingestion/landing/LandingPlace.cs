using Cinelake.Lake;

namespace Cinelake.Ingestion.Landing;

/// <summary>Where a file is to land.</summary>
/// <param name="Folder">The folder in Raw.</param>
/// <param name="Name">The name that it gets when no other bytes have it.</param>
/// <param name="Date">The collection date.</param>
/// <param name="Spec">The TMDB spec; null for CSV.</param>
internal sealed record LandingPlace(LakePath Folder, string Name, CollectionDate Date, string? Spec)
{
    /// <summary>A CSV file of a kind.</summary>
    public static LandingPlace OfCsv(string kind, CollectionDate date) =>
        new(RawLayout.CsvFolder(RawName.Parse(kind), date), $"{kind}.csv", date, Spec: null);

    /// <summary>A file of TMDB's answers.</summary>
    public static LandingPlace OfTmdb(RawName spec, string name, CollectionDate date) =>
        new(RawLayout.TmdbFolder(spec, date), name, date, spec.Value);

    /// <summary>The manifest's entry of a file that landed here.</summary>
    public LandedFile Describe(LakePath path, StagedFile staged) =>
        new()
        {
            Path = path.Value,
            Format = Spec is null ? RawFormat.Csv : RawFormat.Json,
            Kind = staged.Profile.Kind,
            Spec = Spec,
            Date = Date.ToString(),
            OriginalName = staged.OriginalName,
            Size = staged.Size,
            Sha256 = staged.Sha256,
            Lines = staged.Profile.Lines,
            Findings = staged.Profile.Findings,
        };
}
