using System.CommandLine;
using System.CommandLine.Parsing;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Commands;

/// <summary>Options and arguments that the landing commands share.</summary>
internal static class LandingOptions
{
    /// <summary><c>--date</c>: the collection date, by default today's (UTC).</summary>
    public static Option<CollectionDate> Date(TimeProvider clock) => new("--date", "-d")
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
                result.AddError(error.Message);
                return default;
            }
        },
    };

    /// <summary>An option whose value is a name of a collection.</summary>
    public static Option<CollectionName?> Name(string option, string description) =>
        new(option) { Description = description, HelpName = "NAME", CustomParser = result => ParseName(result) };

    /// <summary>An argument that is a name of a collection.</summary>
    public static Argument<CollectionName> NameArgument(string name, string description) =>
        new(name) { Description = description, CustomParser = result => ParseName(result) ?? default };

    /// <summary>One or more paths.</summary>
    public static Argument<string[]> Paths(string name, string description) => new(name)
    {
        Description = description,
        Arity = ArgumentArity.OneOrMore,
    };

    private static CollectionName? ParseName(ArgumentResult result)
    {
        try
        {
            return CollectionName.Parse(result.Tokens[0].Value);
        }
        catch (LakeException error)
        {
            result.AddError(error.Message);
            return null;
        }
    }
}
