namespace Cinelake.Tests.Stores;

/// <summary>A folder for one test, deleted after it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("cinelake-test-").FullName;

    public string File(string name, byte[] content)
    {
        var path = Path.Combine(FullPath, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
