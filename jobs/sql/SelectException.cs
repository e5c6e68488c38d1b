using System.Text;
using Cinelake.Lake;

namespace Cinelake.Jobs.Sql;

/// <summary>A SELECT cannot be run. The message begins with where: <c>models/refined/dim_title.sql:12:5: ...</c></summary>
internal sealed class SelectException(string message, Exception? inner = null) : LakeException(message, inner)
{
    /// <summary>
    /// An error at a place of a SELECT: file, line and column, what, the line itself, and names that may have been meant. The place is that
    /// of the text as written; of what a macro brought in it is the macro's call, and the message names the macro.
    /// </summary>
    /// <param name="select">The SELECT.</param>
    /// <param name="offset">0-based, in UTF-8 bytes of <see cref="SelectText.Sql"/>.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="candidates">Names that may have been meant.</param>
    /// <param name="inner">The engine's own exception.</param>
    public static SelectException At(SelectText select, int offset, string what, IReadOnlyList<string> candidates, Exception? inner = null)
    {
        ArgumentNullException.ThrowIfNull(select);
        var bytes = Encoding.UTF8.GetBytes(select.Sql);
        var index = offset >= bytes.Length ? select.Sql.TrimEnd().Length : Encoding.UTF8.GetCharCount(bytes, 0, offset);
        var (written, from) = select.Expansion?.Find(index) ?? (index, null);
        return AtWritten(select, written, from, what, candidates, inner);
    }

    /// <summary>The same at a place of the text as written, in UTF-16 units.</summary>
    internal static SelectException AtWritten(
        SelectText select,
        int index,
        MacroPlace? macro,
        string what,
        IReadOnlyList<string> candidates,
        Exception? inner = null
    )
    {
        var position = SqlPosition.Of(select.Written, index);
        var fault = macro is null ? what : $"{macro}: {what}";
        var perhaps = candidates.Count == 0 ? "" : $"\n  perhaps: {string.Join(", ", candidates)}";
        return new SelectException($"{select.Origin}:{position.Line}:{position.Column}: {fault}\n{position.Show()}{perhaps}", inner);
    }
}
