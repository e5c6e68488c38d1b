namespace Cinelake.Jobs.Models;

/// <summary>The kinds of tests that a header declares.</summary>
internal enum ModelTestKind
{
    /// <summary><c>unique(a, b)</c>: no two rows are equal in the columns.</summary>
    Unique,

    /// <summary><c>not_null(a, b)</c>: no column is NULL.</summary>
    NotNull,

    /// <summary><c>accepted(a: x, y)</c>: the column is one of the values, or NULL.</summary>
    Accepted,

    /// <summary><c>found(a in table.b)</c>: each value that is not NULL is in the other table's column.</summary>
    Found,

    /// <summary>
    /// <c>drawn(a, c as b from table)</c>: no row occurs more often than in the other table; NULL is a value like any other.
    /// </summary>
    Drawn,

    /// <summary><c>holds(condition)</c>: the condition is true or NULL.</summary>
    Holds,
}
