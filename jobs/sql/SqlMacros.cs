namespace Cinelake.Jobs.Sql;

/// <summary>The macros of a project: named, typed expressions that are put into a SELECT's text before an engine sees it (docs/sql.md).</summary>
internal sealed class SqlMacros
{
    private readonly Dictionary<string, SqlMacro> byName;

    private SqlMacros(IEnumerable<SqlMacro> macros) => byName = macros.ToDictionary(macro => macro.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>None.</summary>
    public static SqlMacros None { get; } = new([]);

    /// <summary>Their names.</summary>
    public IReadOnlyCollection<string> Names => byName.Keys;

    /// <summary>Reads <c>macros.sql</c> of a folder of models; a folder without one has no macros.</summary>
    /// <exception cref="SelectException">A macro cannot be; the message begins with file, line and column.</exception>
    public static SqlMacros Load(string models, SelectReader reader)
    {
        var file = Path.Combine(models, "macros.sql");
        return File.Exists(file)
            ? Read(new SelectText(File.ReadAllText(file).ReplaceLineEndings("\n"), "models/macros.sql"), reader)
            : None;
    }

    /// <summary>Reads the macros of a text.</summary>
    /// <exception cref="SelectException">A macro cannot be; the message begins with file, line and column.</exception>
    public static SqlMacros Read(SelectText file, SelectReader reader)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(reader);
        var macros = new MacroReader(file).ReadAll();
        MacroCheck.Run(file, macros, reader);
        return new SqlMacros(macros);
    }

    /// <summary>A SELECT with the macros' bodies in place of their calls.</summary>
    /// <exception cref="SelectException">A call cannot be expanded; the message tells where.</exception>
    public SelectText Expand(SelectText select) => new MacroExpansion(select, byName).Run();
}
