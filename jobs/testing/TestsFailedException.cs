using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Testing;

/// <summary>Data tests failed: nothing was published, exit code 3.</summary>
internal sealed class TestsFailedException(IReadOnlyList<DataTestResult> failed, string consequence)
    : LakeException(Text(failed, consequence))
{
    private static string Text(IReadOnlyList<DataTestResult> failed, string consequence)
    {
        var lines = failed.Select(result =>
            $"\n  {result.Test.Table}: {result.Test.Name}: {result.Offenders:N0} rows, for example {Example(result)}"
        );
        return $"{failed.Count} data tests failed.{consequence}{string.Concat(lines)}";
    }

    private static string Example(DataTestResult result) =>
        result.Examples is { Rows.Count: > 0 } examples
            ? ResultWriter.JsonOf(examples.Columns.Select(column => column.Name).Zip(examples.Rows[0], KeyValuePair.Create).ToList())
            : "none now";
}
