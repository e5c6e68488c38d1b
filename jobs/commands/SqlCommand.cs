using System.CommandLine;
using Cinelake.Jobs.Engines;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Reading;
using Cinelake.Jobs.Sql;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Commands;

/// <summary><c>cinelake sql "select ..."</c>.</summary>
internal static class SqlCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(EngineRegistry engines)
    {
        var lake = SharedOptions.Lake();
        var json = SharedOptions.Json();
        var csv = SharedOptions.Csv();
        var engine = new EngineOptionSet(engines);
        var text = new Argument<string>("select")
        {
            Description = "One SELECT over the published tables of Trusted and Refined; an answer's name is quoted: \"comedy/factors\".",
        };
        var command = new Command("sql", "Run a SELECT over the published tables.") { text, lake, json, csv };
        engine.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var format = ShowCommand.FormatOf(parsed, json, csv);
                using var reader = SelectReader.Open();
                var macros = SqlMacros.Load(ProjectFolders.BesideProgram(null).Models, reader);
                var reading = reader.Read(macros.Expand(new SelectText(parsed.GetValue(text)!, "command line")));
                await using var published = await PublishedLake.OpenAsync(parsed.GetValue(lake)!, engine.Choice(parsed), cancellation);
                await published.BindAsync(reading.Tables.Select(read => read.Name), cancellation);
                try
                {
                    ResultWriter.Print(ShowCommand.AsResult(await published.Engine.QueryAsync(reading.Select, cancellation)), format);
                }
                catch (SelectException error) when (Meant(reading, published) is { Count: > 0 } meant)
                {
                    throw new SelectException($"{error.Message}\n  perhaps: {string.Join(", ", meant)}", error);
                }
                return ExitCode.Done;
            }
        );
        return command;
    }

    /// <summary>Published tables with names near those that the SELECT reads in vain.</summary>
    private static List<string> Meant(SelectReading reading, PublishedLake published)
    {
        var names = published.Tables.Select(table => table.Version.Name).ToList();
        return
        [
            .. reading
                .Tables.Select(read => read.Name)
                .Where(name => !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                .SelectMany(name => NearNames.Of(name, names)),
        ];
    }
}
