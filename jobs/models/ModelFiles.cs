using Cinelake.Jobs.Sql;
using Cinelake.Jobs.Studies;

namespace Cinelake.Jobs.Models;

/// <summary>Reads SQL files as models.</summary>
internal sealed class ModelFiles(SelectReader reader, SqlMacros macros, IReadOnlyDictionary<string, Seed> seeds)
{
    private static readonly Dictionary<string, string> NoNames = [];

    /// <summary>The tables of a folder.</summary>
    public IEnumerable<Model> In(string folder, Stage stage) =>
        SqlFiles(folder)
            .Select(file =>
                Read(file, stage, Path.GetFileNameWithoutExtension(file), $"models/{Path.GetFileName(folder)}/{Path.GetFileName(file)}")
            );

    /// <summary>The tests of a folder, which need not exist.</summary>
    public IEnumerable<Model> Tests(string folder, Stage stage) =>
        SqlFiles(folder)
            .Select(file =>
                Read(
                    file,
                    stage,
                    Path.GetFileNameWithoutExtension(file),
                    $"models/{Path.GetFileName(Path.GetDirectoryName(folder))}/tests/{Path.GetFileName(file)}"
                )
            );

    /// <summary>The tables that a study's questions share, if there are any.</summary>
    public IEnumerable<Model> Tables(Study study) => Of(study, "tables", Stage.Studies);

    /// <summary>The questions of a study.</summary>
    public IEnumerable<Model> Questions(Study study) => Of(study, "questions", Stage.Answers);

    /// <summary>The tests of a study's tables and answers, if there are any.</summary>
    public IEnumerable<Model> Tests(Study study) => Of(study, "tests", Stage.Answers);

    private IEnumerable<Model> Of(Study study, string folder, Stage stage)
    {
        var names = StudyNames.Of(study);
        return SqlFiles(Path.Combine(study.Folder, folder))
            .Select(file =>
                Read(
                    file,
                    stage,
                    $"{study.Name}/{Path.GetFileNameWithoutExtension(file)}",
                    $"studies/{study.Name}/{folder}/{Path.GetFileName(file)}",
                    names
                )
            );
    }

    private static IEnumerable<string> SqlFiles(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.sql").Order(StringComparer.Ordinal) : [];

    private Model Read(string file, Stage stage, string name, string origin, IReadOnlyDictionary<string, string>? names = null)
    {
        names ??= NoNames;
        var select = macros.Expand(new SelectText(File.ReadAllText(file).ReplaceLineEndings("\n"), origin));
        var reading = reader.Read(select, names);
        var described = reading.Select with { Descriptions = ColumnComments.Of(select.Written) };
        var columns = described.Describe(reader.ColumnsOf(reading.Select));
        var header = ModelHeaderReader.Read(select.Written, origin).WithNames(names).WithMacros(macros, origin);
        return new Model
        {
            Name = name,
            Stage = stage,
            Select = described,
            Header = header,
            Reads = reading.Tables,
            Seeds = SeedsOf(stage, name, [.. reading.Tables.Select(read => read.Name), .. header.Tests.SelectMany(test => test.Others)]),
            Columns = columns.Any(column => column.Name.Length == 0) ? [] : columns,
        };
    }

    /// <summary>The seeds among names that a SELECT or a header writes; Trusted and other studies reach none.</summary>
    private List<Seed> SeedsOf(Stage stage, string name, IEnumerable<string> read) =>
        stage == Stage.Trusted
            ? []
            : read.Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(other => seeds.GetValueOrDefault(other))
                .OfType<Seed>()
                .Where(seed => seed.Study is null || name.StartsWith($"{seed.Study}/", StringComparison.Ordinal))
                .ToList();
}
