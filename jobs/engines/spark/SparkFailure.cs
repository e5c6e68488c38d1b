using System.Text;
using System.Text.RegularExpressions;
using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Sql;
using Cinelake.Lake;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>Spark's errors as ours: where in which file, the line itself, and what may have been meant.</summary>
internal static partial class SparkFailure
{
    /// <summary>The error of a SELECT.</summary>
    public static LakeException Of(SparkFault fault, SelectText select, SparkTexts texts, EngineOptions options, Exception inner)
    {
        if (OfMachine(fault, select.Origin, options, inner) is { } lack)
            return lack;
        var (what, candidates) = Split(fault.Message);
        var owner = fault.SqlText is null ? select : texts.Find(fault.SqlText, select);
        if (owner is not null && fault.Line is { } line && Offset(owner, line, fault.Position ?? 0) is { } offset)
            return SelectException.At(owner, offset, what, [.. candidates, .. MacrosMeant(owner, offset, fault.Message)], inner);
        return new SelectException(
            $"{(owner ?? select).Origin}: {what}{(candidates.Count == 0 ? "" : $"\n  perhaps: {string.Join(", ", candidates)}")}",
            inner
        );
    }

    /// <summary>The error of reading files.</summary>
    public static LakeException Reading(SparkFault fault, string subject, EngineOptions options, Exception inner) =>
        OfMachine(fault, subject, options, inner) ?? new LakeException($"cannot read {subject}: {Split(fault.Message).What}", inner);

    private static LakeException? OfMachine(SparkFault fault, string subject, EngineOptions options, Exception inner) =>
        fault.JavaClass switch
        {
            "" => new LakeException($"{subject}: {fault.Message}", inner),
            _ when fault.JavaClass.Contains("OutOfMemory", StringComparison.Ordinal) => new MemoryLimitException(
                $"{subject}: not enough memory. The limit is {options.Memory} for {options.Threads} threads: give more, or fewer "
                    + $"threads. Spark: {fault.Message.Split('\n')[0]}",
                inner
            ),
            _ => null,
        };

    /// <summary>Without the condition's name in front and the plan behind, and with the names that may have been meant apart.</summary>
    private static (string What, IReadOnlyList<string> Candidates) Split(string message)
    {
        var text = Condition().Replace(message.Split("\n== ")[0].Split(";\n'")[0].Split("\n(line ")[0], "").Trim();
        var hint = Suggestion().Match(text);
        if (!hint.Success)
            return (text, []);
        var names = hint.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (text[..hint.Index].Trim(), [.. names.Select(name => name.Replace("`", ""))]);
    }

    private static IReadOnlyList<string> MacrosMeant(SelectText select, int offset, string message) =>
        message.StartsWith("[UNRESOLVED_ROUTINE]", StringComparison.Ordinal) ? select.MacrosNear(offset) : [];

    /// <summary>The offset in UTF-8 bytes within what was written in the file; null when the place is in what was put around it.</summary>
    private static int? Offset(SelectText select, int line, int position)
    {
        var text = select.Text;
        var start = 0;
        for (var i = 1; i < line; i++)
        {
            start = text.IndexOf('\n', start) + 1;
            if (start == 0)
                return null;
        }
        foreach (var rune in text.AsSpan(start).EnumerateRunes())
        {
            if (position-- == 0)
                break;
            start += rune.Utf16SequenceLength;
        }
        var inside = start - select.Before.Length;
        return inside >= 0 && inside <= select.Sql.Length ? Encoding.UTF8.GetByteCount(select.Sql.AsSpan(0, inside)) : null;
    }

    [GeneratedRegex(@"^\[[A-Z0-9_.]+\] ", RegexOptions.None, 1000)]
    private static partial Regex Condition();

    [GeneratedRegex(@" Did you mean one of the following\? \[(?<names>[^\]]*)\]\.?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Suggestion();
}
