using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;
using DuckDB.NET.Data;

namespace Cinelake.Jobs.Engines.DuckDb;

/// <summary>DuckDB's errors as ours: where in which file, the line itself, and what may have been meant.</summary>
internal static class DuckDbFailure
{
    /// <summary>Whether it was stopped from here: then the driver may throw this rather than a cancellation.</summary>
    public static bool IsInterrupt(DuckDBException exception) =>
        DuckDbError.Parse(exception.Message).Kind.Equals("Interrupt", StringComparison.OrdinalIgnoreCase);

    /// <summary>The error of a SELECT.</summary>
    public static LakeException Of(
        DuckDBException exception,
        DuckDbCommandText command,
        DuckDbTexts texts,
        IReadOnlySet<string> views,
        EngineOptions options
    )
    {
        var error = DuckDbError.Parse(exception.Message);
        if (OfMachine(error, command.Select.Origin, options) is { } message)
            return new MemoryLimitException(message, exception);
        var found = error.Position is { } text ? texts.Find(command, long.Parse(text)) : null;
        var candidates = Candidates(error, views);
        if (found is { } function && error.Missing?.EndsWith("Function", StringComparison.Ordinal) == true)
            candidates = [.. function.Select.MacrosNear(function.Offset), .. candidates];
        return found is { } place
            ? SelectException.At(place.Select, place.Offset, error.FirstPart(), candidates, exception)
            : new SelectException(
                $"{command.Select.Origin}: "
                    + $"{error.FirstPart()}{(candidates.Count == 0 ? "" : $"\n  perhaps: {string.Join(", ", candidates)}")}",
                exception
            );
    }

    /// <summary>The error of reading files.</summary>
    public static LakeException Reading(DuckDBException exception, string subject, EngineOptions options)
    {
        var error = DuckDbError.Parse(exception.Message);
        return new LakeException(OfMachine(error, subject, options) ?? $"cannot read {subject}: {error.Message}", exception);
    }

    private static string? OfMachine(DuckDbError error, string subject, EngineOptions options) =>
        error.Kind switch
        {
            "Out of Memory"
                when error.Message.Contains("temp_directory", StringComparison.Ordinal)
                    || error.Message.Contains("max_temp_directory_size", StringComparison.Ordinal) =>
                $"{subject}: the disk space for what does not fit into memory is used up ({options.TempFolder}, limit "
                    + $"{options.TempLimit ?? "90 % of what is free"}). Free some, or give more memory (now {options.Memory}). DuckDB: "
                    + $"{FirstLine(error)}",
            "Out of Memory" =>
                $"{subject}: not enough memory. The limit is {options.Memory} for {options.Threads} threads: give more, or fewer "
                    + $"threads. DuckDB: {FirstLine(error)}",
            _ => null,
        };

    private static string FirstLine(DuckDbError error) => error.Message.Split('\n')[0];

    /// <summary>Only tables that a SELECT may read: DuckDB would also suggest those of its catalog.</summary>
    private static List<string> Candidates(DuckDbError error, IReadOnlySet<string> views) =>
        [
            .. (error.Candidates ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(name => error.Missing is not "Table" || views.Contains(name)),
        ];
}
