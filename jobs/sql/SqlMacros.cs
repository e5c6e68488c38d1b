namespace Cinelake.Jobs.Sql;

/// <summary>
/// The macros of a project: named, typed expressions that are put into a SELECT's text before an engine sees it (docs/sql.md).
/// </summary>
internal sealed class SqlMacros
{
    private readonly Dictionary<string, SqlMacro> byName;

    private SqlMacros(IEnumerable<SqlMacro> macros) => byName = macros.ToDictionary(macro => macro.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>None.</summary>
    public static SqlMacros None { get; } = new([]);

    /// <summary>Their names.</summary>
    public IReadOnlyCollection<string> Names => byName.Keys;

    /// <summary>Reads the files of <c>macros/</c> of a folder of models; a folder without one has no macros.</summary>
    /// <exception cref="SelectException">A macro is malformed; the message begins with file, line and column.</exception>
    public static SqlMacros Load(string models, SelectReader reader)
    {
        var folder = Path.Combine(models, "macros");
        return Directory.Exists(folder)
            ? Read(
                [
                    .. Directory
                        .EnumerateFiles(folder, "*.sql")
                        .Order(StringComparer.Ordinal)
                        .Select(file => new SelectText(
                            File.ReadAllText(file).ReplaceLineEndings("\n"),
                            $"models/macros/{Path.GetFileName(file)}"
                        )),
                ],
                reader
            )
            : None;
    }

    /// <summary>Reads the macros of texts, which may call each other's.</summary>
    /// <exception cref="SelectException">A macro is malformed; the message begins with file, line and column.</exception>
    public static SqlMacros Read(IReadOnlyList<SelectText> files, SelectReader reader)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(reader);
        var macros = files.SelectMany(file => new MacroReader(file).ReadAll()).ToList();
        MacroCheck.Run(macros, reader);
        return new SqlMacros(macros);
    }

    /// <summary>A SELECT with the macros' bodies in place of their calls.</summary>
    /// <exception cref="SelectException">A call cannot be expanded; the message says where.</exception>
    public SelectText Expand(SelectText select) => new MacroExpansion(select, byName).Run();
}
