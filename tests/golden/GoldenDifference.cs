using System.Text;

namespace Cinelake.Tests.Golden;

/// <summary>Compares tables as text; a failure shows the lines that differ.</summary>
internal static class GoldenDifference
{
    /// <summary>Fails unless the texts are equal.</summary>
    public static void ShouldBeNone(string actual, string expected, string what)
    {
        if (actual == expected)
            return;
        var (missing, extra) = (expected.Split('\n').ToList(), new List<string>());
        foreach (var line in actual.Split('\n'))
        {
            if (!missing.Remove(line))
                extra.Add(line);
        }
        var message = new StringBuilder(what).Append(missing.Count + extra.Count == 0 ? ": same rows in another order\n" + actual : "\n");
        missing.ForEach(line => message.Append("- ").Append(line).Append('\n'));
        extra.ForEach(line => message.Append("+ ").Append(line).Append('\n'));
        Assert.Fail(message.ToString());
    }
}
