using Cinelake.Lake;

namespace Cinelake.Jobs.Sql;

/// <summary>A SELECT cannot be run. The message begins with where: <c>models/refined/dim_title.sql:12:5: ...</c></summary>
public sealed class SelectException(string message, Exception? inner = null) : LakeException(message, inner)
{
    /// <summary>An error at a place of a SELECT: file, line and column, what, the line itself, and names that may have been meant.</summary>
    /// <param name="select">The SELECT.</param>
    /// <param name="offset">0-based, in UTF-8 bytes of <see cref="SelectText.Sql"/>.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="candidates">Names that may have been meant.</param>
    /// <param name="inner">The engine's own exception.</param>
    public static SelectException At(SelectText select, int offset, string what, IReadOnlyList<string> candidates, Exception? inner = null)
    {
        var position = SqlPosition.OfUtf8(select.Sql, offset);
        var perhaps = candidates.Count == 0 ? "" : $"\n  perhaps: {string.Join(", ", candidates)}";
        return new SelectException($"{select.Origin}:{position.Line}:{position.Column}: {what}\n{position.Show()}{perhaps}", inner);
    }
}
