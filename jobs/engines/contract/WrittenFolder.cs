using System.Globalization;
using Cinelake.Lake;

namespace Cinelake.Jobs.Engines.Contract;

/// <summary>The local folder that a table's rows are written into.</summary>
internal static class WrittenFolder
{
    /// <summary>Creates it; the folder above it is created if needed.</summary>
    /// <exception cref="LakeException">It exists.</exception>
    public static string Create(string folder)
    {
        Check(folder);
        return Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>Checks that nothing is there, not even a dangling symbolic link.</summary>
    /// <exception cref="LakeException">It exists.</exception>
    public static void Check(string folder)
    {
        if (Directory.Exists(folder) || new FileInfo(folder) is { Exists: true } or { LinkTarget: not null })
            throw new LakeException($"{folder} already exists; a table's files are never overwritten.");
    }

    /// <summary>The name of a file in it.</summary>
    public static string FileName(int index) => string.Create(CultureInfo.InvariantCulture, $"part-{index:00000}.parquet");
}
