using Cinelake.Jobs.Sql;

namespace Cinelake.Jobs.Engines.DuckDb;

/// <summary>
/// Which text a position in an error belongs to. DuckDB gives a byte offset into the command that contained the text, and for a
/// view that is not the command that failed. So every command begins with as many line feeds as all earlier texts were long: then
/// no two texts share an offset.
/// </summary>
internal sealed class DuckDbTexts
{
    private readonly List<(long Start, SelectText Select)> kept = [];
    private long end;

    /// <summary>Keeps offsets below <paramref name="bytes"/> away from texts: those of the prelude's macros.</summary>
    public DuckDbTexts(int bytes) => end = bytes;

    /// <summary>A command around a SELECT whose offsets belong to no text kept earlier.</summary>
    public DuckDbCommandText Command(string before, SelectText select, string after)
    {
        var padding = new string('\n', checked((int)end));
        return new DuckDbCommandText(padding + before + select.Text + after, end + DuckDbText.Bytes(before), select);
    }

    /// <summary>Keeps the text of a view, in which later commands may fail.</summary>
    public void Keep(DuckDbCommandText command)
    {
        kept.Add((command.Start, command.Select));
        end = command.Start + DuckDbText.Bytes(command.Select.Text);
    }

    /// <summary>The text an offset lies in, and the offset within what was written there; null for the engine's own text.</summary>
    public (SelectText Select, int Offset)? Find(DuckDbCommandText command, long position)
    {
        foreach (var (start, select) in kept.Append((command.Start, command.Select)))
        {
            var offset = position - start - DuckDbText.Bytes(select.Before);
            if (offset >= 0 && offset <= DuckDbText.Bytes(select.Sql))
                return (select, (int)offset);
        }
        return null;
    }
}
