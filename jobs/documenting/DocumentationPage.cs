using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Cinelake.Jobs.Documenting;

/// <summary>Writes the documentation as one HTML page that needs nothing else: no script, no file, no network.</summary>
internal static partial class DocumentationPage
{
    private static readonly Dictionary<string, string> About = new(StringComparer.Ordinal)
    {
        ["Raw"] = "Files as they came, and the fields that models read from them.",
        ["Trusted"] = "Typed and checked. What cannot be used is in rejects, with its reason.",
        ["Seeds"] = "Small lists that people keep, as files beside the models.",
        ["Refined"] = "The star schema, and the tables that it is made through.",
    };

    /// <summary>The page.</summary>
    public static string Write(Documentation documentation)
    {
        ArgumentNullException.ThrowIfNull(documentation);
        var graph = new LineageGraph(documentation);
        var style = Resource("page.css") + graph.Style();
        var pieces = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["style"] = style,
            ["style-hash"] = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style))),
            ["publications"] = Markup.Join(documentation.Publications.Select(line => Markup.Of($"<li>{line}</li>"))).Html,
            ["numbers"] = Numbers(documentation).Html,
            ["graph"] = graph.Draw().Html,
            ["layers"] = Markup.Join(About.Keys.Select(layer => Layer(documentation, layer))).Html,
            ["studies"] = Studies(documentation).Html,
        };
        // In one pass, so that a model's text is never taken for a placeholder of the template.
        return Place().Replace(Resource("page.html"), match => pieces[match.Groups["name"].Value]);
    }

    private static Markup Numbers(Documentation documentation)
    {
        var tests = documentation
            .Tables.SelectMany(table => table.Tests.Select(test => test.Purpose.Length > 0 ? test.Name : $"{table.Name}: {test.Name}"))
            .Distinct(StringComparer.Ordinal)
            .Count();
        var tables = documentation
            .Of("Trusted")
            .Concat(documentation.Of("Refined"))
            .Concat(documentation.Of("Studies"))
            .ToLookup(table => table.IsStep);
        var (sources, seeds) = (documentation.Of("Raw").Count(), documentation.Of("Seeds").Count());
        var (kept, steps, answers) = (tables[false].Count(), tables[true].Count(), documentation.Of("Answers").Count());
        return Markup.Of(
            $"{sources} sources, {seeds} seeds, {kept} tables and {steps} steps between them, {answers} answers, {tests} data tests."
        );
    }

    private static Markup Layer(Documentation documentation, string layer)
    {
        var section = new TableSection(documentation);
        var tables = documentation.Of(layer).OrderBy(table => table.Name, StringComparer.Ordinal).ToLookup(table => table.IsStep);
        return Markup.Of(
            $"""
            <section id="{layer.ToLowerInvariant()}"><h2>{layer}</h2><p>{About[layer]}</p>
            {Markup.Join(tables[false].Select(section.Of))}
            {Steps(tables[true].Select(section.Of).ToList())}
            </section>
            """
        );
    }

    /// <summary>Closed, because only models read them; a link from the lineage opens it.</summary>
    private static Markup Steps(List<Markup> steps) =>
        steps.Count == 0
            ? Markup.None
            : Markup.Of(
                $"""
                <details class="steps"><summary>Steps between tables ({steps.Count}), read by other models only</summary>
                {Markup.Join(steps)}
                </details>
                """
            );

    private static Markup Studies(Documentation documentation)
    {
        var section = new TableSection(documentation);
        var studies = documentation
            .Studies.Values.OrderBy(study => study.Name, StringComparer.Ordinal)
            .Select(study =>
                Markup.Of(
                    $"""
                    <section class="study"><h3>{study.Title}</h3><p><code>{study.Name}</code> {study.Description}</p>
                    {TableSection.Parameters(study.Parameters)}
                    {Markup.Join(
                        documentation.Of("Studies").Concat(documentation.Of("Answers")).Where(answer =>
                            answer.Name.StartsWith($"{study.Name}/", StringComparison.Ordinal)
                        ).Select(section.Of)
                    )}
                    </section>
                    """
                )
            );
        return Markup.Join(studies);
    }

    private static string Resource(string name)
    {
        using var stream = typeof(DocumentationPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\{\{(?<name>[a-z-]+)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
