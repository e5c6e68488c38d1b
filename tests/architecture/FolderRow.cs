namespace Cinelake.Tests.Architecture;

/// <summary>One row of the table "Folders" in docs/architecture.md whose folder holds C#.</summary>
/// <param name="Folder">For example <c>jobs/engines/duckdb</c>.</param>
/// <param name="Project">The folder of its project: itself, or the one above that has a project file.</param>
/// <param name="Namespace">The namespace of its own types; compared without case.</param>
/// <param name="Uses">The folders that it may use.</param>
/// <param name="Libraries">The namespaces of the packages that it may use, each with the one type that may, or null for all.</param>
internal sealed record FolderRow(
    string Folder,
    string Project,
    string Namespace,
    IReadOnlyList<string> Uses,
    IReadOnlyDictionary<string, string?> Libraries
);
