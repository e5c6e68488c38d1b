using Cinelake.Lake;

namespace Cinelake.Terminal;

/// <summary>A folder that a command writes into.</summary>
public static class OutputFolder
{
    /// <summary>Makes the folder if it does not exist.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="option">The option that named it, for errors.</param>
    /// <exception cref="LakeException">The folder cannot be made.</exception>
    public static void Create(string path, string option)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LakeException(
                $"{option}: the folder {Path.GetFullPath(path)} cannot be made ({error.Message}): name another.",
                error
            );
        }
    }
}
