using System.Text;

namespace Cinelake.Tests.Golden;

/// <summary>
/// A readable file of cases, see <c>README.md</c> here. With <c>CINELAKE_REWRITE_GOLDEN=1</c> in the environment the expected rows are
/// rewritten instead of compared; the difference is then reviewed like any other change.
/// </summary>
internal sealed class GoldenFile
{
    private const string Mark = "== ";
    private readonly string path;
    private readonly string preface;
    private readonly List<GoldenCase> cases;

    private GoldenFile(string path, string preface, List<GoldenCase> cases)
    {
        this.path = path;
        this.preface = preface;
        this.cases = cases;
    }

    /// <summary>Whether expected rows are written instead of compared.</summary>
    public static bool Rewrites => Environment.GetEnvironmentVariable("CINELAKE_REWRITE_GOLDEN") == "1";

    /// <summary>The cases, in their order.</summary>
    public IReadOnlyList<GoldenCase> Cases => cases;

    /// <summary>Reads a file.</summary>
    public static GoldenFile Read(string path)
    {
        var blocks = ("\n" + File.ReadAllText(path)).Split("\n" + Mark);
        var read = new List<GoldenCase>();
        foreach (var block in blocks.Skip(1))
        {
            var (title, text) = Cut(block, '\n');
            var (kind, argument) = Cut(title, ' ');
            if (kind == "case")
                read.Add(new GoldenCase(argument, text.Trim('\n'), []));
            else
                read[^1] = read[^1] with { Sections = [.. read[^1].Sections, new GoldenSection(kind, argument, text.Trim('\n'))] };
        }
        return new GoldenFile(path, blocks[0].Trim('\n'), read);
    }

    /// <summary>All cases of the files below a folder of this project.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> List(string folder)
    {
        var root = Path.Combine(Folders.Golden, folder);
        foreach (var file in Directory.EnumerateFiles(root, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var item in Read(file).Cases)
                yield return new TheoryDataRow<string, string>(Path.GetRelativePath(root, file), item.Name);
        }
    }

    /// <summary>A case by its name.</summary>
    public GoldenCase Case(string name) => cases.Single(item => item.Name == name);

    /// <summary>Compares a result with the expected one, or writes it if that is allowed.</summary>
    public void Check(string name, GoldenTable result, bool mayWrite)
    {
        var expected = Case(name).Gives;
        var anyOrder = expected?.Argument == "in any order";
        var text = (anyOrder ? result.Sorted() : result).ToString();
        if (Rewrites && mayWrite)
            Write(name, new GoldenSection("gives", expected?.Argument ?? "", text));
        else
            GoldenDifference.ShouldBeNone(
                text,
                expected?.Text ?? "",
                $"{Path.GetFileName(path)}, case {name}; CINELAKE_REWRITE_GOLDEN=1 writes it anew"
            );
    }

    private void Write(string name, GoldenSection gives)
    {
        var index = cases.FindIndex(item => item.Name == name);
        cases[index] = cases[index] with { Sections = [.. cases[index].Sections.Where(section => section.Kind != "gives"), gives] };
        var text = new StringBuilder(preface).Append('\n');
        foreach (var item in cases)
        {
            Append(text, "case", item.Name, item.Text);
            foreach (var section in item.Sections)
                Append(text, section.Kind, section.Argument, section.Text);
        }
        File.WriteAllText(path, text.ToString());
    }

    private static void Append(StringBuilder text, string kind, string argument, string body)
    {
        text.Append('\n').Append($"{Mark}{kind} {argument}".TrimEnd()).Append('\n');
        if (body.Length > 0)
            text.Append(body).Append('\n');
    }

    private static (string Before, string After) Cut(string text, char separator)
    {
        var at = text.IndexOf(separator);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }
}
