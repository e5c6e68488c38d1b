using System.Diagnostics;
using System.Runtime.Versioning;
using Cinelake.Lake;

namespace Cinelake.Tests.Stores;

[SupportedOSPlatform("linux"), SupportedOSPlatform("macos")]
public sealed class PrivateFolderTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly TemporaryFolder folder = new();

    public PrivateFolderTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "the temporary folder is each user's own there");

    private string Place => Path.Combine(folder.FullPath, "cinelake-0");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void New_folder_is_closed_to_others()
    {
        PrivateFolder.Open(Place);

        File.GetUnixFileMode(Place).ShouldBe(OwnerOnly);
    }

    [Fact]
    public void Own_folder_that_is_open_to_others_is_closed()
    {
        Directory.CreateDirectory(Place);
        File.SetUnixFileMode(Place, OwnerOnly | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute);

        PrivateFolder.Open(Place);

        File.GetUnixFileMode(Place).ShouldBe(OwnerOnly);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Link_is_refused_wherever_it_leads(bool isThere)
    {
        var elsewhere = Path.Combine(folder.FullPath, "elsewhere");
        if (isThere)
            Directory.CreateDirectory(elsewhere);
        Directory.CreateSymbolicLink(Place, elsewhere);

        var error = Should.Throw<LakeException>(() => PrivateFolder.Open(Place));

        error.Message.ShouldStartWith($"{Place} is a symbolic link (to {elsewhere})");
        error.Message.ShouldContain("set TMPDIR");
        Directory.Exists(elsewhere).ShouldBe(isThere);
    }

    [Fact]
    public void File_is_refused()
    {
        File.WriteAllText(Place, "");

        Should.Throw<LakeException>(() => PrivateFolder.Open(Place)).Message.ShouldContain("is not a folder");
    }

    [Fact]
    public void Folder_of_another_user_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && PrivateFolder.UserId == 0, "giving a folder to another user takes root");
        Directory.CreateDirectory(Place, OwnerOnly);
        using (var chown = Process.Start("chown", ["65534", Place]))
            chown.WaitForExit();

        Should.Throw<LakeException>(() => PrivateFolder.Open(Place)).Message.ShouldContain("belongs to another user (number 65534)");
    }
}
