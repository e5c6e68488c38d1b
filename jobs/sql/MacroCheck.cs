using Cinelake.Terminal;

namespace Cinelake.Jobs.Sql;

/// <summary>
/// Checks that macros can be expanded, so that a fault in one is reported once and in its place, not by each SELECT that calls it.
/// </summary>
internal sealed class MacroCheck
{
    // The body is put in brackets here, so that it can only be a single expression.
    private const string Before = "select cast(";
    private readonly SelectReader reader;
    private readonly Dictionary<string, SqlMacro> byName = new(StringComparer.OrdinalIgnoreCase);

    private MacroCheck(SelectReader reader) => this.reader = reader;

    /// <summary>Checks all of them.</summary>
    /// <exception cref="SelectException">A name is used twice or is that of a function, or a body is not an expression, uses a name that is
    /// not a parameter, or leads back to its own macro.</exception>
    public static void Run(IReadOnlyList<SqlMacro> macros, SelectReader reader)
    {
        var check = new MacroCheck(reader);
        var functions = reader.Functions();
        foreach (var macro in macros)
        {
            if (functions.Contains(macro.Name))
                throw Error(macro, macro.Head, $"{macro.Name} is a function of SQL: give the macro another name");
            if (!check.byName.TryAdd(macro.Name, macro))
                throw Error(macro, macro.Head, $"{macro.Name} is already a macro, in {check.byName[macro.Name].Head.From!.Line}");
        }
        foreach (var macro in macros)
            check.CheckCircle(macro, []);
        foreach (var macro in macros)
        {
            new MacroExpansion(macro.File, check.byName).Check(macro);
            check.CheckBody(macro);
        }
    }

    private void CheckCircle(SqlMacro macro, IReadOnlyList<SqlMacro> callers)
    {
        IReadOnlyList<SqlMacro> path = [.. callers, macro];
        foreach (var piece in macro.Body.Where(piece => piece.Token.Kind == SqlTokenKind.Name))
        {
            if (!byName.TryGetValue(piece.Token.Text, out var called) || macro.Position(piece.Token.Text) >= 0)
                continue;
            if (path.Contains(called))
                throw Error(
                    macro,
                    piece,
                    "macros call each other in a circle: "
                        + $"{string.Join(" -> ", path.SkipWhile(other => other != called).Append(called).Select(other => other.Name))}"
                );
            CheckCircle(called, path);
        }
    }

    private void CheckBody(SqlMacro macro)
    {
        var file = macro.File;
        var end = macro.Body[^1].Token.End;
        var start = macro.Body[0].Token.Start;
        var pieces = new[]
        {
            new SqlPiece(new SqlToken(SqlTokenKind.Name, Before, start), macro.Head.From),
            new SqlPiece(new SqlToken(SqlTokenKind.Name, file.Sql[start..end], start), null),
            new SqlPiece(new SqlToken(SqlTokenKind.Sign, "\n as string) as body", end), null),
        };
        var text = new WrittenText(file.Sql, pieces, [.. byName.Keys]);
        var select = file with { Sql = text.Expanded, Expansion = text };
        if (reader.Read(select).Tables is [var table, ..])
            throw SelectException.At(select, table.Offset, $"a macro reads no table; {macro.Name} reads {table.Name}", []);
        using var tree = reader.Parse(select);
        var used = ColumnNames.In(tree.RootElement.GetProperty("statements"));
        foreach (var (names, offset) in used)
        {
            if (macro.Position(names[0]) < 0)
                throw SelectException.At(
                    select,
                    offset,
                    $"{names[0]} is not a parameter of {macro.Name}({macro.Signature})",
                    NearNames.Of(names[0], macro.Parameters)
                );
        }
        if (
            macro.Parameters.FirstOrDefault(parameter =>
                !used.Any(column => macro.Position(column.Names[0]) == macro.Position(parameter))
            ) is
            { } unused
        )
            throw Error(macro, macro.Head, $"{macro.Name} does not use its parameter {unused}");
    }

    private static SelectException Error(SqlMacro macro, SqlPiece piece, string what) =>
        SelectException.AtWritten(macro.File, piece.Token.Start, null, what, []);
}
