namespace Cinelake.Lake;

/// <summary>The sources whose declarations lie beside the program: what every program of the lake knows of the files in Raw.</summary>
public static class DeclaredSources
{
    private static readonly Lazy<IReadOnlyList<SourceDeclaration>> Read = new(() => SourceDeclaration.ReadAll(Folder));

    /// <summary>The folder of the declarations.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "sources");

    /// <summary>The kinds of files of a format that are declared, in the order of their declarations' names.</summary>
    /// <exception cref="LakeException">A declaration cannot be read; the message names its file.</exception>
    public static IEnumerable<string> KindsOf(RawFormat format) =>
        Read.Value.Where(source => source.Format == format).Select(source => source.Kind);

    /// <summary>The header that CSV files of a kind must have; null when no source declares the kind.</summary>
    /// <exception cref="LakeException">A declaration cannot be read; the message names its file.</exception>
    public static IReadOnlyList<string>? ColumnsOf(string kind) =>
        Read.Value.FirstOrDefault(source => source.Format == RawFormat.Csv && source.Kind == kind)?.Columns;
}
