using System.Text;

namespace Cinelake.Tests.CommandLines;

/// <summary>The variables and the <c>cinelake.json</c> that a command line meets; gone again when disposed.</summary>
internal sealed class Surroundings : IDisposable
{
    private const string Settings = "cinelake.json";

    private static readonly string[] Variables =
    [
        "CINELAKE_LAKE",
        "CINELAKE_ENGINE",
        "CINELAKE_MEMORY",
        "CINELAKE_THREADS",
        "TMDB_TOKEN",
        "TMDB_BASE_URL",
        "AWS_REGION",
        "AWS_DEFAULT_REGION",
        "AWS_PROFILE",
        "AWS_ENDPOINT_URL",
        "AWS_ENDPOINT_URL_S3",
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_CONFIG_FILE",
        "AWS_SHARED_CREDENTIALS_FILE",
        "AWS_WEB_IDENTITY_TOKEN_FILE",
        "XDG_CACHE_HOME",
        "SPARK_HOME",
        "PYSPARK_GATEWAY_PORT",
        "PYSPARK_GATEWAY_SECRET",
        "NO_COLOR",
        "TERM",
    ];

    private static readonly string[] Files =
    [
        "",
        " ",
        "{",
        "{}",
        "[]",
        "null",
        "1",
        "\"x\"",
        "{\"lake\": 1}",
        "{\"lake\": null}",
        "{\"lake\": {}}",
        "{\"lake\": \"\"}",
        "{\"lake\": \" \"}",
        "{\"lake\": \"s3://\"}",
        "{\"lake\": \"x\", \"lake\": \"y\"}",
        "{\"threads\": 2}",
        "{\"threads\": \"two\"}",
        "{\"threads\": \"0\"}",
        "{\"engine\": \"hadoop\"}",
        "{\"memory\": \"much\"}",
        "{\"LAKE\": \"x\"}",
        "{// a comment\n\"threads\": \"1\",}",
        "{'lake': 'x'}",
        "\uFEFF{\"threads\": \"1\"}",
        "{\"lake\": \"\\ud800\"}",
        "<html>",
        "lake: ./lake",
        "{\"lake\": \"a\u0000b\"}",
        "\0",
    ];

    private readonly List<(string Name, string? Before)> set = [];

    /// <summary>Mostly nothing; else one or two variables, or a file of settings.</summary>
    public Surroundings(OddValues values, Random random)
    {
        File.Delete(Settings);
        for (var count = random.Next(4) == 0 ? random.Next(1, 3) : 0; count > 0; count--)
        {
            var name = Variables[random.Next(Variables.Length)];
            // A NUL ends a variable's value.
            Set(name, Value(name, values, random).Replace("\0", "", StringComparison.Ordinal));
        }
        if (random.Next(8) == 0)
            File.WriteAllBytes(
                Settings,
                random.Next(8) == 0 ? [0xff, 0xfe, 0x00] : Encoding.UTF8.GetBytes(Files[random.Next(Files.Length)])
            );
    }

    /// <summary>What is set, for a report.</summary>
    public string Description =>
        string.Join(
            ' ',
            set.Select(item => $"{item.Name}={Environment.GetEnvironmentVariable(item.Name)}")
                .Append(File.Exists(Settings) ? $"{Settings}: {File.ReadAllText(Settings)}" : "")
        );

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (name, before) in Enumerable.Reverse(set))
            Environment.SetEnvironmentVariable(name, before);
        File.Delete(Settings);
    }

    private static string Value(string name, OddValues values, Random random) =>
        name switch
        {
            "CINELAKE_LAKE" => values.For("lake", random),
            "CINELAKE_ENGINE" => values.For("engine", random),
            "CINELAKE_MEMORY" => values.For("memory", random),
            // An address where nobody answers, known at once.
            "AWS_ENDPOINT_URL" or "AWS_ENDPOINT_URL_S3" or "TMDB_BASE_URL" => random.Next(2) == 0
                ? "http://127.0.0.1:1"
                : values.Any(random),
            _ => random.Next(2) == 0 ? values.For("number", random) : values.Any(random),
        };

    private void Set(string name, string value)
    {
        set.Add((name, Environment.GetEnvironmentVariable(name)));
        Environment.SetEnvironmentVariable(name, value);
    }
}
