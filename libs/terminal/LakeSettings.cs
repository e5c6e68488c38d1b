using Cinelake.Lake;

namespace Cinelake.Terminal;

/// <summary>
/// Settings for what the command line leaves open: the environment (<c>CINELAKE_LAKE</c> for <c>lake</c>), then <c>cinelake.json</c> in the
/// working folder (<c>{"lake": "./lake"}</c>, texts only). Credentials are never read from there.
/// </summary>
public static class LakeSettings
{
    private const string FileName = "cinelake.json";
    private static readonly string[] Keys = ["lake", "engine", "memory", "threads"];

    /// <summary>A setting's text, or null when neither place has it.</summary>
    /// <exception cref="LakeException"><c>cinelake.json</c> cannot be read.</exception>
    public static string? Find(string name) => FindWithPlace(name)?.Value;

    /// <summary>A setting's text and where it stands, or null when neither place has it.</summary>
    /// <exception cref="LakeException"><c>cinelake.json</c> cannot be read.</exception>
    public static (string Value, string Place)? FindWithPlace(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var variable = $"CINELAKE_{name.ToUpperInvariant().Replace('-', '_')}";
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value)
            return (value, variable);
        return FromFile(name) is { } text ? (text, FileName) : null;
    }

    private static string? FromFile(string name) => File.Exists(FileName) ? FromFile(Path.GetFullPath(FileName), name) : null;

    /// <summary>A setting's text in a file, or null when it is not there.</summary>
    /// <exception cref="LakeException">The file has a key that is not a setting, or a value that is not a text; the message names file,
    /// line and key.</exception>
    public static string? FromFile(string file, string name)
    {
        var settings = ConfigurationFile.Read(file, file, lenient: true).Members(Keys);
        return settings
            .ToDictionary(setting => setting.Key, setting => setting.Value.Text(), StringComparer.Ordinal)
            .GetValueOrDefault(name);
    }
}
