using System.CommandLine;
using System.Text.RegularExpressions;
using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Publishing;
using Cinelake.Jobs.Reading;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>cinelake catalog</c>.</summary>
internal static partial class CatalogCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(EngineRegistry engines)
    {
        var lake = SharedOptions.Lake();
        var name = NameOption();
        name.DefaultValueFactory = _ => "cinelake";
        var engine = new EngineOptionSet(engines);
        var command = new Command(
            "catalog",
            "Register the published tables in the engine's catalog, or point it to them, for example after a rollback."
        )
        {
            lake,
            name,
        };
        engine.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var project = ModelProject.Load(ProjectFolders.BesideProgram(null));
                await using var published = await PublishedLake.OpenAsync(
                    parsed.GetValue(lake)!,
                    engine.Choice(parsed, withCatalog: true),
                    cancellation
                );
                await using var store = LakeLocation.Open(parsed.GetValue(lake)!);
                var registration = new CatalogRegistration(published.Engine.Catalog!, store, project, parsed.GetValue(name)!);
                var rows = new List<object?[]>();
                foreach (var zone in published.Tables.GroupBy(table => table.Zone))
                {
                    var count = await registration.RegisterAsync(zone.Key, [.. zone.Select(table => table.Version)], cancellation);
                    rows.Add([$"{parsed.GetValue(name)}_{zone.Key.ToString().ToLowerInvariant()}", count]);
                }
                ResultWriter.Print(new Result(["database", "tables"], rows), ResultFormat.Table);
                return ExitCode.Done;
            }
        );
        return command;
    }

    /// <summary>The option that names the catalog's databases.</summary>
    public static Option<string?> NameOption()
    {
        var option = new Option<string?>("--catalog")
        {
            Description = "Register the published tables in the engine's catalog as databases NAME_trusted and NAME_refined.",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && !Name().IsMatch(name))
                result.AddError("--catalog must be a name of lower case letters, digits and underscores that begins with a letter.");
        });
        return option;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,60}\\z", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
