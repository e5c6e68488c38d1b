namespace Cinelake.Terminal;

/// <summary>The command line can be parsed but makes no sense: exit code 2.</summary>
public sealed class UsageException(string message) : Exception(message);
