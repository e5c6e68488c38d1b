namespace Cinelake.Tests.EndToEnd;

public sealed class CompletionTests
{
    public static TheoryData<string, string> Lines =>
        new()
        {
            { "cinelake bu", "build" },
            { "cinelake build --engine du", "duckdb" },
            { "cinelake build --engine=du", "duckdb" },
            { "cinelake build trust", "trusted" },
            { "cinelake build --max-r", "--max-rejects" },
            { "cinelake ask comedy/short", "comedy/short_vs_long" },
            { "cinelake show dim_ti", "dim_title" },
            { "cinelake build --set comedy.factor_min", "comedy.factor_min_titles=" },
            { "cinelake-ingest csv --kind mov", "movies" },
            { "cinelake-ingest tmdb com", "comedy" },
            { "cinelake-demo gen", "generate" },
        };

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Bash_completes_a_line(string line, string word)
    {
        Shells.Need("bash");
        var words = line.Replace("=", " = ").Split(' ');
        var program = line.Split(' ')[0];
        var script = $$"""
            eval "$({{program}} completion bash)" || exit 1
            COMP_LINE={{Shells.Quoted(line)}} COMP_POINT={{line.Length}} COMP_WORDS=({{string.Join(
                ' ',
                words.Select(Shells.Quoted)
            )}}) COMP_CWORD={{words.Length - 1}}
            compopt() { :; }
            _{{program.Replace('-', '_')}}_complete
            printf '%s\n' "${COMPREPLY[@]}"
            """;

        var run = await RunAsync("bash", "--norc", "-c", script);

        run.ShouldSucceed().Output.Trim().ShouldBe(word);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Fish_completes_a_line(string line, string word)
    {
        Shells.Need("fish");

        var run = await RunAsync(
            "fish",
            "--no-config",
            "-c",
            $"{line.Split(' ')[0]} completion fish | source; complete -C {Shells.Quoted(line)}"
        );

        run.ShouldSucceed()
            .Output.Split('\n')
            .ShouldContain(
                line.Contains('=') ? $"{line[(line.LastIndexOf(' ') + 1)..(line.IndexOf('=') + 1)]}{word}" : word,
                StringComparer.Ordinal
            );
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Zsh_completes_a_line(string line, string word)
    {
        Shells.Need("zsh");
        var program = line.Split(' ')[0];
        var script = $$"""
            compdef() { :; }; _files() { :; }; compadd() { shift; printf '%s\n' "$@"; }
            source <({{program}} completion zsh)
            words=({{string.Join(' ', line.Split(' ').Select(Shells.Quoted))}}) BUFFER={{Shells.Quoted(line)}} CURSOR={{line.Length}}
            _{{program.Replace('-', '_')}}_complete
            """;

        var run = await RunAsync("zsh", "-f", "-c", script);

        run.ShouldSucceed()
            .Output.Split('\n')
            .ShouldContain(
                line.Contains('=') ? $"{line[(line.LastIndexOf(' ') + 1)..(line.IndexOf('=') + 1)]}{word}" : word,
                StringComparer.Ordinal
            );
    }

    [Theory]
    [InlineData("cinelake")]
    [InlineData("cinelake-ingest")]
    public async Task Scripts_name_their_program(string program)
    {
        foreach (var shell in (string[])["bash", "zsh", "fish", "powershell"])
        {
            var run = (
                await ProgramRun.OfAsync(program == "cinelake" ? Programs.Jobs : Programs.Ingest, "completion", shell)
            ).ShouldSucceed();

            run.Output.ShouldContain(program);
            run.Output.ShouldNotContain("PROGRAM", Case.Sensitive);
            run.Output.ShouldNotContain("FUNCTION", Case.Sensitive);
        }
    }

    private static Task<ProgramRun> RunAsync(string shell, params string[] arguments)
    {
        var folders = new[] { Programs.Jobs, Programs.Ingest, Programs.Demo }.Select(program => Path.GetDirectoryName(program));
        return ProgramRun.OfAsync(
            ProgramRun
                .Command(shell, arguments)
                .WithEnvironmentVariables(variables =>
                    variables.Set("PATH", $"{string.Join(':', folders)}:{Environment.GetEnvironmentVariable("PATH")}")
                )
        );
    }
}
