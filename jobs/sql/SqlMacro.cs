namespace Cinelake.Jobs.Sql;

/// <summary>A named expression of a file of <c>macros/</c>.</summary>
internal sealed record SqlMacro
{
    /// <summary>The file that it stands in.</summary>
    public required SelectText File { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it returns, in the words of the comment above it.</summary>
    public required string Comment { get; init; }

    /// <summary>The names of its parameters.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }

    /// <summary>Its parameters with their types, as written: <c>kind string, natural_key string</c>.</summary>
    public required string Signature { get; init; }

    /// <summary>The type that it returns, in Spark's words.</summary>
    public required string Type { get; init; }

    /// <summary>The expression, on one line and without comments; each token's start is its place in the file.</summary>
    public required IReadOnlyList<SqlPiece> Body { get; init; }

    /// <summary>Where its name stands.</summary>
    public required SqlPiece Head { get; init; }

    /// <summary>The position of a name among the parameters, in upper or lower case; -1 for any other name.</summary>
    public int Position(string name) =>
        Parameters.ToList().FindIndex(parameter => parameter.Equals(name, StringComparison.OrdinalIgnoreCase));
}
