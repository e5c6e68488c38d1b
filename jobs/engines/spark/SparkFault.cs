namespace Cinelake.Jobs.Engines.Spark;

/// <summary>What Spark says about a failure.</summary>
/// <param name="JavaClass">The Java class; empty when the JVM itself is gone.</param>
/// <param name="Message">The message.</param>
/// <param name="Line">The line in <paramref name="SqlText"/>, from 1, or null.</param>
/// <param name="Position">The position in the line, from 0, in code points.</param>
/// <param name="SqlText">The text that the place is in; null for the text that was run.</param>
internal sealed record SparkFault(string JavaClass, string Message, int? Line, int? Position, string? SqlText);
