using System.Text;
using Cinelake.Lake;

namespace Cinelake.Tests.Stores.Contract;

/// <summary>What every store does. Each test has an empty lake of its own.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    /// <summary>Outside the lake, unless the store puts its lake there.</summary>
    protected TemporaryFolder Files { get; } = new();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The store under test.</summary>
    protected ILakeStore Store { get; private set; } = null!;

    /// <summary>The environment in which another process opens the same lake by <see cref="ILakeStore.Root"/>.</summary>
    protected virtual IReadOnlyDictionary<string, string> ChildEnvironment { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How many manifests are appended in a race.</summary>
    protected virtual int Appenders => 200;

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (Store is not null)
            await Store.DisposeAsync();
        Files.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<ILakeStore> OpenAsync();

    /// <summary>Whether unfinished writes are left anywhere in the lake's storage.</summary>
    protected abstract Task<IReadOnlyList<string>> UnfinishedAsync();

    protected static LakePath At(string path) => LakePath.Parse(path);

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static byte[] Noise(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    protected string LocalFile(byte[] content) => Files.File(Guid.NewGuid().ToString("n"), content);

    protected async Task<byte[]> ReadAsync(LakePath path)
    {
        await using var content = await Store.OpenReadAsync(path, Cancellation);
        using var all = new MemoryStream();
        await content.CopyToAsync(all, Cancellation);
        return all.ToArray();
    }

    protected async Task<IReadOnlyList<string>> ListAsync(string folder) =>
        await Store.ListAsync(At(folder), Cancellation).Select(item => item.Path.Value).ToListAsync(Cancellation);
}
