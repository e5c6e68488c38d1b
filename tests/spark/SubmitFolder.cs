namespace Cinelake.Tests.Spark;

/// <summary>A published folder whose program is a few lines of shell, so that spark-submit.sh itself can be tested in seconds.</summary>
public sealed class SubmitFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cinelake submit ").FullName;

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>The script in it.</summary>
    public string Script => Path.Combine(folder, "spark-submit.sh");

    /// <summary>Puts the parts in place.</summary>
    public SubmitFolder()
    {
        var submit = Path.Combine(Programs.Repository, "jobs", "engines", "spark", "submit");
        foreach (var file in Directory.GetFiles(submit).Append(Path.Combine(Programs.Repository, "spark-submit.sh")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    /// <summary>A new folder for the temporary files of one run.</summary>
    public string NewTemp() => Directory.CreateDirectory(Path.Combine(folder, $"temp {Guid.NewGuid():n}")).FullName;

    /// <summary>Writes the program; it finds Spark as the real one does.</summary>
    public void Program(string home, string script)
    {
        var program = Path.Combine(folder, "cinelake");
        File.WriteAllText(program, $"#!/bin/bash\nif [[ $1 == spark ]]; then echo '{home}'; exit; fi\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(folder, recursive: true);
}
