namespace Cinelake.Terminal;

/// <summary>The command line is understood but cannot be meant: exit code 2.</summary>
public sealed class UsageException(string message) : Exception(message);
