namespace Cinelake.Jobs.Sql;

/// <summary>A line of a macro from which a piece of an expanded text comes.</summary>
/// <param name="Macro">The macro's name.</param>
/// <param name="Line">File and line, such as <c>models/macros/keys.sql:12</c>.</param>
/// <param name="Caller">The line of the macro that called this one; null when the SELECT did.</param>
internal sealed record MacroPlace(string Macro, string Line, MacroPlace? Caller)
{
    /// <summary><c>in macro hash_key (models/macros/keys.sql:12)</c>, and who called it.</summary>
    public override string ToString() => $"in macro {Macro} ({Line}){(Caller is null ? "" : $", called {Caller}")}";
}
