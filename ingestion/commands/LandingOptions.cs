using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Ingestion.Commands;

/// <summary>Options and arguments that the landing commands share.</summary>
internal static class LandingOptions
{
    /// <summary><c>--date</c>: the collection date, by default today's (UTC).</summary>
    public static Option<CollectionDate> Date(TimeProvider clock) =>
        new("--date", "-d")
        {
            Description = "The collection date. Default: today, UTC.",
            HelpName = "YYYY-MM-DD",
            DefaultValueFactory = _ => CollectionDate.Today(clock),
            CustomParser = result =>
            {
                try
                {
                    return CollectionDate.Parse(result.Tokens[0].Value);
                }
                catch (LakeException error)
                {
                    result.AddError($"--date: {error.Message}");
                    return default;
                }
            },
        };

    /// <summary>An option whose value names a folder of Raw.</summary>
    /// <param name="option">The option's name.</param>
    /// <param name="description">Its help.</param>
    /// <param name="known">Names that a shell may complete; others are accepted too.</param>
    public static Option<RawName?> Name(string option, string description, Func<IEnumerable<string>> known)
    {
        var name = new Option<RawName?>(option)
        {
            Description = description,
            HelpName = "NAME",
            CustomParser = result => ParseName(result, option),
        };
        name.CompletionSources.Add(_ => [.. known().Select(item => new CompletionItem(item))]);
        return name;
    }

    /// <summary>An argument that is the name of a study.</summary>
    public static Argument<RawName> StudyArgument(string name, string description)
    {
        var study = new Argument<RawName>(name) { Description = description, CustomParser = result => ParseName(result, name) ?? default };
        study.CompletionSources.Add(_ => [.. Studies().Select(item => new CompletionItem(item))]);
        return study;
    }

    /// <summary>The names of the app's own studies.</summary>
    public static IEnumerable<string> Studies()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "studies");
        return Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)) : [];
    }

    /// <summary>One or more paths.</summary>
    public static Argument<string[]> Paths(string name, string description) =>
        new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore }.NotEmpty();

    private static RawName? ParseName(ArgumentResult result, string name)
    {
        try
        {
            return RawName.Parse(result.Tokens[0].Value);
        }
        catch (LakeException error)
        {
            result.AddError($"{name}: {error.Message}");
            return null;
        }
    }
}
