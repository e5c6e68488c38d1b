using System.Text;
using Cinelake.Lake;

// A second process for the tests of the stores: it says "ready", waits for a line on its standard input, does one thing and says how it
// went.
switch (args)
{
    case ["put", var location, var path, var content]:
        await using (var store = LakeLocation.Open(location))
        {
            Console.WriteLine("ready");
            await Console.In.ReadLineAsync();
            Console.WriteLine(await store.PutIfAbsentAsync(LakePath.Parse(path), Encoding.UTF8.GetBytes(content), CancellationToken.None));
        }
        return 0;
    case ["hold", var parent]:
        using (var scratch = ScratchFolder.Open(parent))
        {
            await File.WriteAllTextAsync(scratch.PathOf("below/file"), "unfinished");
            Console.WriteLine(scratch.FullPath);
            await Console.In.ReadLineAsync();
        }
        return 0;
    case ["scratch", var parent, var count]:
        Console.WriteLine("ready");
        await Console.In.ReadLineAsync();
        for (var i = 0; i < int.Parse(count); i++)
        {
            using var scratch = ScratchFolder.Open(parent);
            await File.WriteAllTextAsync(scratch.PathOf("below/file"), "unfinished");
        }
        Console.WriteLine("done");
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: put LOCATION PATH CONTENT | hold FOLDER | scratch FOLDER COUNT");
        return 2;
}
