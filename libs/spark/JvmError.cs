namespace Microsoft.Spark;

/// <summary>What is known about an exception of the JVM: about the cause that has an error condition, else about the deepest one.</summary>
/// <param name="JavaClass">The Java class, for example <c>org.apache.spark.sql.AnalysisException</c>.</param>
/// <param name="Message">The message.</param>
/// <param name="Condition">Spark's error condition, for example <c>UNRESOLVED_COLUMN.WITH_SUGGESTION</c>, or null.</param>
/// <param name="SqlState">The SQLSTATE, or null.</param>
/// <param name="Line">The line in the SQL text, from 1; null when Spark gives no place.</param>
/// <param name="Position">The position in that line, from 0, in code points.</param>
/// <param name="SqlText">The whole SQL text that the place is in (that of a view, if it is there); null when Spark does not give
/// it.</param>
/// <param name="StackTrace">Java's stack trace, for logs.</param>
public sealed record JvmError(
    string JavaClass,
    string Message,
    string? Condition,
    string? SqlState,
    int? Line,
    int? Position,
    string? SqlText,
    string StackTrace
);
