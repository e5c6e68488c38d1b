using System.Text.Json;
using Cinelake.Lake;

namespace Cinelake.Terminal;

/// <summary>
/// Settings that the command line leaves open: the environment (<c>CINELAKE_LAKE</c> for <c>lake</c>), then <c>cinelake.json</c> in the working folder
/// (<c>{"lake": "./lake"}</c>, texts only). Credentials are never read from there.
/// </summary>
public static class LakeSettings
{
    private const string FileName = "cinelake.json";

    /// <summary>A setting's text, or null when neither place has it.</summary>
    /// <exception cref="LakeException"><c>cinelake.json</c> cannot be read.</exception>
    public static string? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var variable = Environment.GetEnvironmentVariable($"CINELAKE_{name.ToUpperInvariant().Replace('-', '_')}");
        return string.IsNullOrEmpty(variable) ? FromFile(name) : variable;
    }

    private static string? FromFile(string name)
    {
        if (!File.Exists(FileName))
            return null;
        try
        {
            using var settings = JsonDocument.Parse(File.ReadAllBytes(FileName), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return settings.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new LakeException($"{Path.GetFullPath(FileName)} is not an object of texts ({error.Message}): correct it, for example {{\"lake\": \"./lake\"}}.", error);
        }
    }
}
