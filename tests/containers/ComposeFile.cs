using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Cinelake.Tests.Containers;

/// <summary><c>docker/compose.yaml</c>, read as Compose does: merged, its variables replaced.</summary>
internal sealed partial class ComposeFile
{
    /// <summary>What must not be printed anywhere.</summary>
    public const string Canary = "canary-0123456789";

    /// <summary>What a <c>.env</c> beside the file holds.</summary>
    public static IReadOnlyDictionary<string, string> Variables { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["S3_ACCESS_KEY"] = "cinelake",
            ["S3_SECRET_KEY"] = $"secret-{Canary}",
            ["TMDB_TOKEN"] = $"eyJh.eyJi.{Canary}",
        };

    private ComposeFile(IReadOnlyDictionary<string, ComposeService> services) => Services = services;

    /// <summary>The services by name.</summary>
    public IReadOnlyDictionary<string, ComposeService> Services { get; }

    /// <summary>Reads it.</summary>
    public static async Task<ComposeFile> ReadAsync()
    {
        var text = await File.ReadAllTextAsync(
            Path.Combine(Programs.Repository, "docker", "compose.yaml"),
            TestContext.Current.CancellationToken
        );
        var replaced = Variable().Replace(text, match => Variables[match.Groups["name"].Value]);
        using var reader = new StringReader(replaced);
        var root = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(new MergingParser(new Parser(reader)));
        return new ComposeFile(
            Pairs(root["services"]).ToDictionary(pair => pair.Key, pair => Service(pair.Key, pair.Value), StringComparer.Ordinal)
        );
    }

    /// <summary>The services of a profile, each after those that it depends on.</summary>
    public IReadOnlyList<ComposeService> InOrder(string profile)
    {
        var enabled = Services
            .Values.Where(service => service.Profiles.Count == 0 || service.Profiles.Contains(profile, StringComparer.Ordinal))
            .ToDictionary(service => service.Name, StringComparer.Ordinal);
        var ordered = new List<ComposeService>();
        void Add(ComposeService service)
        {
            foreach (var needed in service.DependsOn)
            {
                if (enabled.TryGetValue(needed.Service, out var found))
                    Add(found);
                else
                    needed.IsRequired.ShouldBeFalse($"{service.Name} depends on {needed.Service}, which is not in the profile {profile}");
            }
            if (!ordered.Contains(service))
                ordered.Add(service);
        }
        foreach (var service in enabled.Values)
            Add(service);
        return ordered;
    }

    private static ComposeService Service(string name, object definition)
    {
        var fields = Pairs(definition).ToDictionary(StringComparer.Ordinal);
        object? Field(string key) => fields.GetValueOrDefault(key);
        return new ComposeService(name, (string)fields["image"])
        {
            Command = Texts(Field("command")),
            Environment = Pairs(Field("environment")).ToDictionary(pair => pair.Key, pair => (string)pair.Value, StringComparer.Ordinal),
            Volumes = Texts(Field("volumes")),
            Ports = Texts(Field("ports")),
            Profiles = Texts(Field("profiles")),
            Temporary = Texts(Field("tmpfs")),
            HealthCheck = [.. Texts(Pairs(Field("healthcheck")).ToDictionary(StringComparer.Ordinal).GetValueOrDefault("test")).Skip(1)],
            IsHardened =
                (string?)Field("read_only") == "true"
                && Texts(Field("cap_drop")) is ["ALL"]
                && Texts(Field("security_opt")) is ["no-new-privileges:true"],
            IsBuilt = Field("build") is not null,
            DependsOn = [.. Pairs(Field("depends_on")).Select(pair => Dependency(pair.Key, pair.Value))],
        };
    }

    private static ComposeDependency Dependency(string service, object definition)
    {
        var fields = Pairs(definition).ToDictionary(StringComparer.Ordinal);
        return new ComposeDependency(service, (string)fields["condition"], (string?)fields.GetValueOrDefault("required") != "false");
    }

    private static IEnumerable<KeyValuePair<string, object>> Pairs(object? map) =>
        map is null ? [] : ((Dictionary<object, object>)map).Select(pair => new KeyValuePair<string, object>((string)pair.Key, pair.Value));

    private static IReadOnlyList<string> Texts(object? list) => list is null ? [] : [.. ((List<object>)list).Cast<string>()];

    [GeneratedRegex(@"\$\{(?<name>[A-Z0-9_]+)(:\?[^}]*)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();
}
