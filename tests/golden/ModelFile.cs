using Cinelake.Jobs.Models;
using Cinelake.Jobs.Sql;
using Cinelake.Jobs.Studies;
using Cinelake.Lake;

namespace Cinelake.Tests.Golden;

/// <summary>The file of a model, a study table or a question.</summary>
/// <param name="Name">Its name, without the study.</param>
/// <param name="Folder">The zone, or the study.</param>
/// <param name="Path">The file.</param>
internal sealed record ModelFile(string Name, string Folder, string Path)
{
    private static readonly IReadOnlyDictionary<string, Study> AllStudies = Study.LoadAll(Folders.Studies);
    private static readonly IReadOnlyDictionary<string, Seed> Seeds = SeedFiles.ReadAll(Folders.Models, AllStudies.Values);
    private static readonly string[] StudyFolders = ["tables", "questions"];
    private static readonly SqlMacros Macros = ReadMacros();

    private static readonly string[] Zones = ["trusted", "refined"];

    /// <summary>The file of its cases.</summary>
    public string Cases => System.IO.Path.Combine(Folder, Name + ".txt");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ModelFile> All()
    {
        var models = Zones.SelectMany(zone => In(zone, System.IO.Path.Combine(Folders.Models, zone)));
        var questions = Directory
            .EnumerateDirectories(Folders.Studies)
            .SelectMany(study =>
                StudyFolders.SelectMany(folder => In(System.IO.Path.GetFileName(study), System.IO.Path.Combine(study, folder)))
            );
        return [.. models, .. questions];
    }

    /// <summary>The table that a name in a SELECT of a folder means: one of its study or for everyone; null if there is none.</summary>
    public static ModelFile? Find(string name, string folder)
    {
        var found = All().Where(model => model.Name == name).ToList();
        return found.Find(model => model.Folder == folder) ?? found.SingleOrDefault(model => model.IsInZone);
    }

    private bool IsInZone => Path.StartsWith(Folders.Models, StringComparison.Ordinal);

    /// <summary>The seed or the default parameters that a name in a SELECT of a folder means; null when it means neither.</summary>
    public static SelectText? FindView(string name, string folder) =>
        name == StudyNames.Parameters
            ? ParameterValues.From(AllStudies, []).SelectFor(folder)
            : (Seeds.GetValueOrDefault($"{folder}/{name}") ?? Seeds.GetValueOrDefault(name))?.Select;

    /// <summary>The one whose cases a file holds: questions of two studies may have one name.</summary>
    public static ModelFile Of(string cases) => All().Single(model => model.Cases == cases);

    /// <summary>Its text.</summary>
    public SelectText Read() => Macros.Expand(new SelectText(File.ReadAllText(Path), $"{Folder}/{Name}.sql"));

    private static SqlMacros ReadMacros()
    {
        using var reader = SelectReader.Open();
        return SqlMacros.Load(Folders.Models, reader);
    }

    /// <summary>
    /// The table's columns, of those of its SELECT: a cleaning model's last two say what becomes of a row, and of TMDB's tables the job
    /// adds the date.
    /// </summary>
    public IReadOnlyList<TableColumn> KeptColumns(IReadOnlyList<TableColumn> described)
    {
        var kept = described.Where(column => column.Name is not ("outcome" or "raw_text")).ToList();
        return kept.Count < described.Count && Name.StartsWith("tmdb_", StringComparison.Ordinal)
            ? [.. kept, new TableColumn("dt", "date")]
            : kept;
    }

    private static IEnumerable<ModelFile> In(string folder, string path) =>
        Directory.Exists(path)
            ? Directory
                .EnumerateFiles(path, "*.sql")
                .Select(file => new ModelFile(System.IO.Path.GetFileNameWithoutExtension(file), folder, file))
            : [];
}
