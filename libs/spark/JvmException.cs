namespace Microsoft.Spark;

/// <summary>The JVM threw. The message is Spark's, without stack trace and plan.</summary>
public sealed class JvmException(JvmError error) : Exception(error.Message)
{
    /// <summary>What Spark says about it.</summary>
    public JvmError Error => error;
}
