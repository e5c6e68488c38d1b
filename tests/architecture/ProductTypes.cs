using System.Reflection;
using System.Xml.Linq;
using NetArchTest.Rules;

namespace Cinelake.Tests.Architecture;

/// <summary>The compiled types of the product, by the row of docs/architecture.md that they belong to.</summary>
internal static class ProductTypes
{
    private static readonly Types All = Types.InAssemblies(
        FolderTable.Rows.Select(row => row.Project).Distinct(StringComparer.Ordinal).Select(AssemblyOf)
    );

    private static readonly ILookup<FolderRow?, string> Names = All.GetTypes()
        .Select(type => type.FullName)
        .Where(name => name.Contains('.', StringComparison.Ordinal))
        .ToLookup(name => FolderTable.OfNamespace(name[..name.LastIndexOf('.')]));

    /// <summary>The full names of a row's types; for null those that belong to no row.</summary>
    public static IEnumerable<string> NamesOf(FolderRow? row) => Names[row];

    /// <summary>A row's types, except for some by their short names.</summary>
    public static PredicateList Of(FolderRow row, params string?[] except)
    {
        var names = Names[row].ToHashSet(StringComparer.Ordinal);
        return All.That().MeetCustomRule(type => names.Contains(type.FullName) && !except.Contains(type.Name, StringComparer.Ordinal));
    }

    private static Assembly AssemblyOf(string project)
    {
        var document = XDocument.Load(Repository.Files(project, "*.csproj").Single());
        return Assembly.Load(document.Descendants("AssemblyName").Single().Value);
    }
}
