namespace Cinelake.Tests.CommandLines;

/// <summary>Words for a command line: those an option is meant for, and those that nobody means but somebody will type.</summary>
internal sealed class OddValues
{
    private static readonly string[] Numbers =
    [
        "0",
        "1",
        "-1",
        "7",
        "1e9",
        "0,01",
        "0.01",
        "1%",
        "NaN",
        "Infinity",
        "-Infinity",
        "99999999999",
        "99999999999999999999999999",
        "1.",
        ".5",
        "0x10",
        "1_000",
        "1,000",
        "+1",
        "--1",
        "١٢",
        "٠.٥",
        "1 ",
        " 1",
        "2147483648",
        "-2147483648",
        "1e400",
        "-0",
        "1/2",
        "null",
        "true",
    ];

    private static readonly string[] Texts =
    [
        "",
        " ",
        "\t",
        "\n",
        "a\nb",
        "a\r\nb",
        "'",
        "\"",
        "''",
        "\"\"",
        "o'neil",
        "`x`",
        "$HOME",
        "$(id)",
        "%s%n",
        "{0}",
        "{",
        "}",
        "[red]",
        "[/]",
        "[",
        "]",
        "\\",
        "a\\b",
        "..",
        "../..",
        "./",
        "~",
        "*",
        "?",
        "|",
        "a|b",
        ";",
        "&",
        "<x>",
        "#",
        "@",
        "@file",
        "@/etc/passwd",
        "!",
        "-",
        "--",
        "---",
        "-x",
        "--x",
        "--lake",
        "--lake=",
        "-l",
        "--=",
        "=",
        "=x",
        "x=",
        ":",
        "é",
        "Ünïcode",
        "電影",
        "🎬",
        "👨‍👩‍👧",
        "\u202Eabc",
        "\u0000".Replace("\0", "\u0001", StringComparison.Ordinal),
        "\u001b[31m",
        "\uFEFFx",
        "\uD800",
        "[suggest:1]",
        "[suggest]",
        "[diagram]",
        "[x]",
        "con",
        "nul",
        "NULL",
        "None",
        "undefined",
        "a b",
        "2024-03-31",
        "2024-02-30",
        "0001-01-01",
        "9999-12-31",
        "31.3.2024",
        "2024-3-1",
        "20240331",
    ];

    private static readonly string[] Places =
    [
        "s3://",
        "s3:///",
        "s3://x",
        "s3://BUCKET",
        "s3://a/b",
        "s3://abc//",
        "s3://abc/../x",
        "s3://abc/a b",
        "S3://abc",
        "s3:/abc",
        "s3:abc",
        "http://x",
        "https://x/y",
        "file:///tmp",
        "hdfs://x/y",
        "gs://x",
        "://",
        "s3://abc def",
        "s3://a'b",
    ];

    private static readonly string[] Selects =
    [
        "",
        " ",
        "select",
        "select 1",
        "select 1;",
        "select 1; select 2",
        "select * from dim_title limit 3",
        "select * from dim_titel",
        "select * from \"comedy/factors\"",
        "select * from nothing",
        "select 'a",
        "select \"a",
        "select (",
        "drop table dim_title",
        "-- only a comment",
        "/* x",
        "select 1 as \"a\"\"b\"",
        "select 1 as a, 2 as a",
        "select null",
        "select 1/0",
        "select cast('x' as int)",
        "select 9999999999999999999 * 9999999999999999999",
        "select repeat('x', 100000)",
        "select chr(0)",
        "select chr(27)",
        "select [1, null]",
        "select {'a': 1}",
        "select map {'a': 1}",
        "select interval 1 day",
        "select time '10:00'",
        "select timestamp 'infinity'",
        "select date 'infinity'",
        "select date '-infinity'",
        "select date '290000-01-01'",
        "select timestamp '290000-01-01'",
        "select timestamptz '2024-01-01 00:00:00+02'",
        "select '\\x00\\xff'::blob",
        "select uuid()",
        "select 'nan'::double, 'inf'::double, '-inf'::float",
        "select 170141183460469231731687303715884105727::hugeint",
        "select 1::uhugeint, 255::utinyint, -1::tinyint",
        "select 12345678901234567890123456789012345678.0::decimal(38,0)",
        "select 0.00000000000000000000000000000000000001::decimal(38,38)",
        "select '101'::bit",
        "select [{'a': [1]}]",
        "select 'a'::enum('a','b')",
        "select row(1, 'x')",
        "select unnest([1,2,3])",
        "pivot dim_title on kind",
        "from dim_title",
        "describe dim_title",
        "show tables",
        "pragma version",
        "set threads = 1",
        "attach 'x'",
        "install httpfs",
        "load httpfs",
        "export database 'x'",
        "call duckdb_settings()",
        "select * from duckdb_settings()",
        "select * from glob('/*')",
        "select * from read_text('/etc/passwd')",
        "select getenv('HOME')",
        "with recursive x as (select 1 as n union all select n + 1 from x where n < 5) select * from x",
        "values (1)",
        "select * from (values (1)) as t(\"\")",
        "select count(*) from dim_title, dim_person",
        "select 1 as \"\n\"",
        "select '電影' as \"電\"",
        "explain select 1",
        "copy dim_title to 'x'",
        "create table x as select 1",
        "\uFEFFselect 1",
        "select\u00a01",
        "select 1 where false",
    ];

    private static readonly string[] Settings =
    [
        "comedy.factor_min_titles=5",
        "factor_min_titles=5",
        "comedy.factor_min_titles",
        "comedy.factor_min_titles=",
        "comedy.factor_min_titles=x",
        "comedy.factor_min_titles=1e9",
        "comedy.factor_min_titles=99999999999",
        "comedy.=1",
        ".x=1",
        "=",
        "=1",
        "a.b.c=1",
        "nothing.x=1",
        "comedy.nothing=1",
        "crime-and-war.excluded_keywords=a'b,\"c\",\n",
        "crime-and-war.excluded_keywords=",
        "crime-and-war.min_votes=-1",
        "COMEDY.factor_min_titles=5",
    ];

    private readonly string[] files;
    private readonly string lake;
    private readonly string folder;

    /// <summary>The values, with files and folders of odd names, made in a folder.</summary>
    /// <param name="lake">A built lake.</param>
    /// <param name="folder">A folder to make the files in.</param>
    public OddValues(string lake, string folder)
    {
        this.lake = lake;
        this.folder = Directory.CreateDirectory(folder).FullName;
        files = [.. MakeFiles()];
        // Deep enough for whatever '..' and '../..' write.
        Environment.CurrentDirectory = Directory.CreateDirectory(Path.Combine(folder, "working", "folder")).FullName;
    }

    /// <summary>A value for an option or argument: often one that it is meant for.</summary>
    public string For(string name, Random random) =>
        random.Next(5) == 0
            ? Any(random)
            : name.TrimStart('-').ToLowerInvariant() switch
            {
                "lake" => Pick(random, lake, lake, lake, New(random), Pick(random, Places), Pick(random, files)),
                "select" => Pick(random, Selects),
                "set" => Pick(random, Settings),
                "question" => Pick(
                    random,
                    "comedy/factors",
                    "comedy/short_vs_long",
                    "comedy",
                    "comedi",
                    "comedy/",
                    "/comedy",
                    "comedy/factors/x",
                    "crime-and-war/crime_themes",
                    Any(random)
                ),
                "table" => Pick(
                    random,
                    "dim_title",
                    "DIM_TITLE",
                    "rejects",
                    "dim_titel",
                    "comedy/factors",
                    "fact_title\"; drop table x; --",
                    Any(random)
                ),
                "path" or "studies" => Pick(random, files),
                "out" or "source" => Pick(random, New(random), Pick(random, files)),
                "study" or "kind" or "spec" => Pick(random, "comedy", "movies", "people", "nothing", "series", "unknown"),
                "date" or "from-dt" => Pick(random, "2024-03-31", "9999-12-31", "0001-01-01", "2024-02-30", "today"),
                "engine" => Pick(random, "duckdb", "duckdb", "DuckDB", "hadoop"),
                "memory" => Pick(random, "1000MB", "2GB", "0MB", "1MB", "1.5GB", "1000", "MB", "-1GB", "999999999999GB", "50%", "1 GB"),
                "threads" => Pick(random, "1", "2", "1024", Pick(random, Numbers)),
                "stage" => Pick(random, "trusted", "refined", "answers", "gold"),
                "format" or "zone" or "shell" => Pick(random, "json", "csv", "trusted", "refined", "bash", "zsh", "fish", "powershell"),
                _ => Pick(random, Numbers),
            };

    /// <summary>Any word.</summary>
    public string Any(Random random) =>
        random.Next(6) switch
        {
            0 => Pick(random, Numbers),
            1 => Pick(random, files),
            2 => Pick(random, Places),
            3 => new string([.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => (char)random.Next(1, 0x3000))]).Replace('/', '_'),
            4 => new string('x', random.Next(1, 5000)),
            _ => Pick(random, Texts),
        };

    private static string Pick(Random random, params string[] from) => from[random.Next(from.Length)];

    private string New(Random random) => Path.Combine(folder, $"new {random.Next(20)} é'");

    private IEnumerable<string> MakeFiles()
    {
        string[] names =
        [
            "a'b.csv",
            "a\"b.csv",
            "a\nb.csv",
            "a b.json",
            "電影.csv",
            "-x.csv",
            "@x.json",
            "[red].csv",
            "x.CSV",
            "x.json",
            "empty.csv",
            "empty.json",
            "%20.csv",
            "a\\b.csv",
            "$x.csv",
        ];
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(
                path,
                name.StartsWith("empty", StringComparison.Ordinal) ? ""
                    : name.EndsWith("json", StringComparison.Ordinal) ? "[{\"id\": 1}"
                    : "id|titulo\n1|x\n"
            );
            yield return path;
        }
        yield return Directory.CreateDirectory(Path.Combine(folder, "folder.csv")).FullName;
        var loop = Path.Combine(folder, "loop");
        if (!Path.Exists(loop) && new FileInfo(loop).LinkTarget is null)
            File.CreateSymbolicLink(loop, loop);
        yield return loop;
        yield return folder;
        yield return Path.Combine(folder, "missing.csv");
        yield return Path.Combine(folder, "x.json", "below-a-file");
        yield return "/dev/null";
        yield return "/proc/self";
    }
}
