using System.Diagnostics;

namespace Cinelake.Tests.Stores;

/// <summary>A second process, of the project <c>tests/stores-child</c>: it is started, told to go on, and answers in lines.</summary>
public sealed class ChildProcess : IDisposable
{
    private readonly Process process;

    public ChildProcess(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Cinelake.Tests.Stores.Child.dll");
        process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [program, .. arguments])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            },
        };
        foreach (var (name, value) in environment)
            process.StartInfo.Environment[name] = value;
        process.Start();
    }

    public async Task<string> LineAsync(CancellationToken cancellation) =>
        await process.StandardOutput.ReadLineAsync(cancellation)
        ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(cancellation));

    public void GoOn() => process.StandardInput.WriteLine();

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
