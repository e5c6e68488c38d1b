using Cinelake.Jobs.Sql;
using Cinelake.Jobs.Studies;

namespace Cinelake.Jobs.Models;

/// <summary>Reads SQL files as models.</summary>
internal sealed class ModelFiles(SelectReader reader, SqlMacros macros)
{
    /// <summary>The tables of a folder.</summary>
    public IEnumerable<Model> In(string folder, Stage stage) =>
        SqlFiles(folder)
            .Select(file =>
                Read(file, stage, Path.GetFileNameWithoutExtension(file), $"models/{Path.GetFileName(folder)}/{Path.GetFileName(file)}")
            );

    /// <summary>The tests of a folder, which need not be there.</summary>
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

    /// <summary>The questions of a study.</summary>
    public IEnumerable<Model> Questions(Study study) =>
        SqlFiles(Path.Combine(study.Folder, "questions"))
            .Select(file =>
                Read(
                    file,
                    Stage.Answers,
                    $"{study.Name}/{Path.GetFileNameWithoutExtension(file)}",
                    $"studies/{study.Name}/questions/{Path.GetFileName(file)}"
                )
            );

    /// <summary>The tests of a study's answers, which need not be there.</summary>
    public IEnumerable<Model> Tests(Study study) =>
        SqlFiles(Path.Combine(study.Folder, "tests"))
            .Select(file =>
                Read(
                    file,
                    Stage.Answers,
                    $"{study.Name}/{Path.GetFileNameWithoutExtension(file)}",
                    $"studies/{study.Name}/tests/{Path.GetFileName(file)}"
                )
            );

    private static IEnumerable<string> SqlFiles(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.sql").Order(StringComparer.Ordinal) : [];

    private Model Read(string file, Stage stage, string name, string origin)
    {
        var select = macros.Expand(new SelectText(File.ReadAllText(file).ReplaceLineEndings("\n"), origin));
        var reading = reader.Read(select);
        var columns = reader.ColumnsOf(reading.Select).Select(column => column.Name).ToList();
        return new Model
        {
            Name = name,
            Stage = stage,
            Select = reading.Select,
            Header = ModelHeaderReader.Read(select.Written, origin),
            Reads = reading.Tables,
            Columns = columns.Contains("", StringComparer.Ordinal) ? [] : columns,
        };
    }
}
