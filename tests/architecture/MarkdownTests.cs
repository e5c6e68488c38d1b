using System.Text.RegularExpressions;

namespace Cinelake.Tests.Architecture;

/// <summary>What the pages refer to exists.</summary>
public sealed partial class MarkdownTests
{
    private static readonly string[] TopFolders = ["demo/", "docker/", "docs/", "ingestion/", "jobs/", "libs/", "studies/", "tests/"];

    public static TheoryData<string> Pages => new(Repository.Checked("*.md"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_of_a_page_lead_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;

        var links = Link()
            .Matches(WithoutBlocks(page))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains(':', StringComparison.Ordinal));

        links.Where(link => !Exists(folder, page, link)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Files_and_folders_that_a_page_names_exist(string page)
    {
        var named = Code().Matches(WithoutBlocks(page)).Select(match => match.Groups["code"].Value).Where(IsPath);

        named.Where(path => !Path.Exists(Repository.PathOf(path))).ShouldBeEmpty();
    }

    private static bool Exists(string folder, string page, string link)
    {
        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0 ? Repository.PathOf(page) : Path.GetFullPath(parts[0], folder);
        return Path.Exists(target) && (parts.Length == 1 || Anchors(target).Contains(parts[1], StringComparer.Ordinal));
    }

    // A heading's anchor, as GitHub makes it.
    private static IEnumerable<string> Anchors(string page) =>
        File.ReadLines(page)
            .Where(line => line.StartsWith('#'))
            .Select(line => NotInAnchors().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static bool IsPath(string code) =>
        TopFolders.Any(folder => code.StartsWith(folder, StringComparison.Ordinal))
        && PlainPath().IsMatch(code)
        && !Placeholder().IsMatch(code);

    private static string WithoutBlocks(string page) => Block().Replace(File.ReadAllText(Repository.PathOf(page)), "");

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("`(?<code>[^`\n]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[a-z0-9/._-]+\z", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PlainPath();

    [GeneratedRegex("/[A-Z]+(/|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[^\p{L}\p{Nd}\s_-]", RegexOptions.None, 1000)]
    private static partial Regex NotInAnchors();
}
