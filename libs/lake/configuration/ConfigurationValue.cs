using System.Globalization;
using System.Text.Json;

namespace Cinelake.Lake;

/// <summary>
/// A value of a <see cref="ConfigurationFile"/>, which knows its place. Asking for another type than it has is an error that names file,
/// line and key.
/// </summary>
public sealed class ConfigurationValue
{
    private readonly string path;
    private readonly JsonTokenType kind;
    private readonly string? text;
    private readonly IReadOnlyList<ConfigurationValue> items;
    private readonly IReadOnlyList<KeyValuePair<string, ConfigurationValue>> members;

    internal ConfigurationValue(
        string place,
        string path,
        JsonTokenType kind,
        string? text,
        IReadOnlyList<ConfigurationValue> items,
        IReadOnlyList<KeyValuePair<string, ConfigurationValue>> members
    )
    {
        Place = place;
        this.path = path;
        this.kind = kind;
        this.text = text;
        this.items = items;
        this.members = members;
    }

    /// <summary>File and line, <c>study.json:12</c>.</summary>
    public string Place { get; }

    /// <summary>Whether it is <c>null</c>.</summary>
    public bool IsNull => kind == JsonTokenType.Null;

    /// <summary>Its members by key: only those named may occur.</summary>
    /// <exception cref="LakeException">It is not an object, or has another key.</exception>
    public IReadOnlyDictionary<string, ConfigurationValue> Members(params string[] keys)
    {
        var unknown = Entries().FirstOrDefault(member => !keys.Contains(member.Key, StringComparer.Ordinal));
        if (unknown.Key is not null)
            throw new LakeException(
                $"{unknown.Value.Place}: {Inside} has no key \"{unknown.Key}\": the keys are {string.Join(", ", keys)}."
            );
        return members.ToDictionary(member => member.Key, member => member.Value, StringComparer.Ordinal);
    }

    /// <summary>Its members, whatever their keys, in the order written.</summary>
    /// <exception cref="LakeException">It is not an object.</exception>
    public IReadOnlyList<KeyValuePair<string, ConfigurationValue>> Entries() =>
        kind == JsonTokenType.StartObject ? members : throw Not("an object");

    /// <summary>Its items.</summary>
    /// <exception cref="LakeException">It is not a list.</exception>
    public IReadOnlyList<ConfigurationValue> Items() => kind == JsonTokenType.StartArray ? items : throw Not("a list");

    /// <summary>Its text.</summary>
    /// <exception cref="LakeException">It is not a text.</exception>
    public string Text() => kind == JsonTokenType.String ? text! : throw Not("a text");

    /// <summary>Whether it is <c>true</c>.</summary>
    /// <exception cref="LakeException">It is neither <c>true</c> nor <c>false</c>.</exception>
    public bool Flag() => kind is JsonTokenType.True or JsonTokenType.False ? kind == JsonTokenType.True : throw Not("true or false");

    /// <summary>A whole number within bounds.</summary>
    /// <exception cref="LakeException">It is not a whole number, or is out of bounds.</exception>
    public long Whole(long least, long most) =>
        kind == JsonTokenType.Number
        && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
            : throw Not(string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));

    /// <summary>A number, as written.</summary>
    /// <exception cref="LakeException">It is none.</exception>
    public string Number() => kind == JsonTokenType.Number ? text! : throw Not("a number");

    /// <summary>A member that must be there.</summary>
    /// <exception cref="LakeException">It is not.</exception>
    public ConfigurationValue Needed(string key)
    {
        var found = Entries().FirstOrDefault(member => member.Key == key);
        return found.Key is not null ? found.Value : throw new LakeException($"{Place}: {Inside} lacks the key \"{key}\".");
    }

    /// <summary>An error about it.</summary>
    public LakeException Not(string expected) => new($"{Place}: {Inside} must be {expected}, not {Written}.");

    private string Inside => path.Length == 0 ? "the file" : $"\"{path}\"";

    private string Written =>
        kind switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "a list",
            JsonTokenType.String => $"the text \"{text}\"",
            _ => text!,
        };
}
