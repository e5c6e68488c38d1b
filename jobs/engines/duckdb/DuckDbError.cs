using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cinelake.Jobs.Engines.DuckDb;

/// <summary>DuckDB's error as its setting <c>errors_as_json</c> writes it.</summary>
internal sealed record DuckDbError
{
    /// <summary><c>Binder</c>, <c>Conversion</c>, <c>Out of Memory</c> ...</summary>
    [JsonPropertyName("exception_type")]
    public string Kind { get; init; } = "";

    /// <summary>What went wrong, sometimes with candidates and advice in further lines.</summary>
    [JsonPropertyName("exception_message")]
    public string Message { get; init; } = "";

    /// <summary>0-based byte offset into the command, where known.</summary>
    [JsonPropertyName("position")]
    public string? Position { get; init; }

    /// <summary>Names that might have been meant, separated by commas.</summary>
    [JsonPropertyName("candidates")]
    public string? Candidates { get; init; }

    /// <summary>What a missing thing is: <c>Table</c>, <c>Scalar Function</c> ...</summary>
    [JsonPropertyName("type")]
    public string? Missing { get; init; }

    /// <summary>Reads an exception's message, which may begin with words of the driver's.</summary>
    public static DuckDbError Parse(string message)
    {
        var start = message.IndexOf('{');
        if (start >= 0)
        {
            try
            {
                return JsonSerializer.Deserialize(message[start..], DuckDbErrorJson.Default.DuckDbError)!;
            }
            catch (JsonException)
            {
                // A message of the driver itself that happens to contain a brace.
            }
        }
        return new DuckDbError { Message = message };
    }

    /// <summary>The message without the candidates and advice that follow it.</summary>
    public string FirstPart()
    {
        var end = Message.IndexOf("\nCandidate", StringComparison.Ordinal);
        if (end < 0)
            end = Message.IndexOf("\nDid you mean", StringComparison.Ordinal);
        return (end < 0 ? Message : Message[..end]).Trim();
    }
}
