using CliWrap;

namespace Cinelake.Tests.Containers;

/// <summary>Folders of one user, to mount.</summary>
internal sealed class LakeFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake-mounted-").FullName;

    private LakeFolder() { }

    /// <summary>An empty folder for source files.</summary>
    public string Data => Path.Combine(folder, "data");

    /// <summary>An empty folder for a lake.</summary>
    public string Lake => Path.Combine(folder, "lake");

    /// <summary>The folders as a container sees them: <c>/data</c>, which is only read, and <c>/lake</c>.</summary>
    public string[] Mounts => [$"{Data}:/data:ro", $"{Lake}:/lake"];

    /// <summary>Makes them, and gives them to a user.</summary>
    /// <param name="user">UID:GID.</param>
    public static async Task<LakeFolder> OfAsync(string user)
    {
        var made = new LakeFolder();
        Directory.CreateDirectory(made.Data);
        Directory.CreateDirectory(made.Lake);
        await Cli.Wrap("chown")
            .WithArguments([user, made.folder, made.Data, made.Lake])
            .ExecuteAsync(TestContext.Current.CancellationToken);
        return made;
    }

    /// <summary>The owners of all that is in them, <c>UID:GID</c>.</summary>
    public async Task<IReadOnlyList<string>> OwnersAsync() =>
        [
            .. (await ProgramRun.OfAsync("find", folder, "-printf", "%U:%G\\n"))
                .ShouldSucceed()
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(folder, recursive: true);
}
