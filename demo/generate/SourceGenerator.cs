using System.Text;
using Cinelake.Demo.Compose;

namespace Cinelake.Demo.Generate;

/// <summary>
/// Writes an invented source file of the real one's shape at any scale, in one pass and constant memory. The same scale and seed give the
/// same bytes.
/// </summary>
internal sealed class SourceGenerator
{
    private const ulong RowStream = 0x726F7773;
    private const long DuplicateEvery = 5434;
    private const int ReportEvery = 4096;
    private const double NoRole = 0.105;
    private const double BackslashRole = 0.005;

    private readonly SourceShape shape;
    private readonly ulong seed;
    private readonly PersonPool people;

    /// <summary>A file of a given shape; scale 1 is as large as the real one.</summary>
    /// <exception cref="Cinelake.Lake.LakeException">The scale is larger than there are ids.</exception>
    public SourceGenerator(SourceShape shape, double scale, ulong seed)
    {
        this.shape = shape;
        this.seed = seed;
        Titles = new TitleMaker(shape, Math.Max(1, (long)Math.Round(shape.Titles * scale)), seed);
        people = new PersonPool(shape, Titles, seed);
    }

    /// <summary>The titles.</summary>
    public TitleMaker Titles { get; }

    /// <summary>Writes the file; returns its rows.</summary>
    public long Write(Stream output, IProgress<double>? progress, CancellationToken cancellation)
    {
        using var writer = new SourceWriter(output);
        writer.Raw(Encoding.UTF8.GetBytes(shape.IsSeries ? SourceColumns.Series : SourceColumns.Movies));
        writer.EndRow();
        var rows = 0L;
        for (var index = 0L; index < Titles.Count; index++)
        {
            if (index % ReportEvery == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(index / (double)Titles.Count);
            }
            rows += WriteTitle(writer, Titles.At(index));
        }
        return rows;
    }

    /// <summary>The people of a title, in order.</summary>
    public IEnumerable<(InventedPerson Person, string? Role)> ArtistsOf(InventedTitle title)
    {
        var random = new SeededRandom(seed ^ RowStream, (ulong)title.Index);
        for (var artist = 0; artist < title.Artists; artist++)
        {
            var person = people.Pick(title.Year ?? 2015, ref random);
            yield return (person, Role(person, ref random));
        }
    }

    private long WriteTitle(SourceWriter writer, InventedTitle title)
    {
        var isDoubled = title.Index % DuplicateEvery == DuplicateEvery - 1 && title.Artists > 1;
        var rows = 0;
        foreach (var (person, role) in ArtistsOf(title).Take(isDoubled ? title.Artists - 1 : title.Artists))
        {
            for (var time = isDoubled && rows == 0 ? 2 : 1; time > 0; time--, rows++)
                WriteRow(writer, title, person, role);
        }
        return rows;
    }

    private void WriteRow(SourceWriter writer, InventedTitle title, InventedPerson person, string? role)
    {
        writer.Text(title.Id);
        writer.Text(title.Title);
        writer.Text(title.OriginalTitle);
        writer.Number(title.Year);
        if (shape.IsSeries)
            writer.Number(title.EndYear);
        writer.Text(title.Minutes);
        writer.Text(title.Genres);
        writer.Text(title.Rating);
        writer.Number(title.Votes);
        writer.Text(person.ActsAs);
        writer.Text(role);
        writer.Text(person.Name);
        writer.Number(person.BirthYear);
        writer.Number(person.DeathYear);
        writer.Text(person.Professions);
        writer.Text(person.KnownFor);
        writer.EndRow();
    }

    private static string? Role(InventedPerson person, ref SeededRandom random)
    {
        var kind = random.Fraction();
        if (kind < NoRole)
            return null;
        var role = InventedNames.Role(ref random, person.ActsAs == "actress");
        return kind < NoRole + BackslashRole ? $"{role} \\{InventedNames.Surname(ref random)}\\" : role;
    }
}
