using System.Reflection;
using System.Xml.Linq;
using Mono.Cecil;
using NetArchTest.Rules;

namespace Cinelake.Tests.Architecture;

/// <summary>The compiled types of the product, by the row of docs/architecture.md that they belong to.</summary>
internal static class ProductTypes
{
    private static readonly Assembly[] Assemblies =
    [
        .. FolderTable.Rows.Select(row => row.Project).Distinct(StringComparer.Ordinal).Select(AssemblyOf),
    ];

    /// <summary>Without those of libs/spark, whose namespaces the library takes for the SDK's; that project references nothing.</summary>
    private static readonly Types All = Types.InAssemblies(Assemblies);

    private static readonly ILookup<FolderRow?, string> Names = Assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => !type.IsNested && type.Namespace is not null && !type.Name.StartsWith('<'))
        .ToLookup(type => FolderTable.OfNamespace(type.Namespace!), type => type.FullName!);

    /// <summary>The full names of a row's types; for null those that belong to no row.</summary>
    public static IEnumerable<string> NamesOf(FolderRow? row) => Names[row];

    /// <summary>A row's types with all that is nested in them, except for some by their short names.</summary>
    public static PredicateList Of(FolderRow row, params string?[] except) =>
        All.That()
            .MeetCustomRule(type =>
            {
                var outer = Outermost(type);
                return FolderTable.OfNamespace(outer.Namespace) == row && !except.Contains(outer.Name, StringComparer.Ordinal);
            });

    // The state of an asynchronous lambda is nested twice.
    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static Assembly AssemblyOf(string project)
    {
        var document = XDocument.Load(Repository.Files(project, "*.csproj").Single());
        return Assembly.Load(document.Descendants("AssemblyName").Single().Value);
    }
}
