using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Spark.Interop;

/// <summary>Reads what a thrown Java exception says.</summary>
internal static partial class JvmErrors
{
    /// <summary>
    /// The deepest cause with an error condition counts (Spark 3.5 wraps run-time errors in "Job aborted"); without one, the deepest.
    /// </summary>
    public static JvmException Read(JavaObject thrown)
    {
        var gateway = thrown.Gateway;
        var (best, condition) = Deepest(thrown);
        var (line, position) = ((int?)TryOption(best, "line"), (int?)TryOption(best, "startPosition"));
        string? sql = null;
        if (Try(best, "getQueryContext") is JavaObject contexts && gateway.Elements(contexts) is [JavaObject context, ..])
        {
            sql = TryOption(context, "sqlText") as string;
            if (line is null && Place().Match(context.Text("summary")) is { Success: true } at)
                (line, position) = (Number(at.Groups["line"]), Number(at.Groups["position"]) - 1);
        }
        using var type = best.Object("getClass");
        var javaClass = type.Text("getName");
        var message = Try(best, "message") as string ?? Try(best, "getMessage") as string ?? javaClass;
        return new JvmException(
            new JvmError(javaClass, message, condition, Try(best, "getSqlState") as string, line, position, sql, gateway.StackTrace(thrown))
        );
    }

    private static (JavaObject Best, string? Condition) Deepest(JavaObject thrown)
    {
        var (best, condition) = (thrown, (string?)null);
        for (var cause = thrown; cause is not null; cause = cause.Call("getCause") as JavaObject)
        {
            var own = (Try(cause, "getCondition") ?? Try(cause, "getErrorClass")) as string;
            // Says only where it failed, never why.
            if (own == "TASK_WRITE_FAILED")
                own = null;
            if (own is not null || condition is null)
                (best, condition) = (cause, own);
        }
        return (best, condition);
    }

    private static object? TryOption(JavaObject target, string method)
    {
        using var option = Try(target, method) as JavaObject;
        return option?.Call("isDefined") is true ? option.Call("get") : null;
    }

    /// <summary>Not every exception, and not every Spark, has every method.</summary>
    private static object? Try(JavaObject target, string method)
    {
        try
        {
            return target.Call(method);
        }
        catch (GatewayException)
        {
            return null;
        }
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\(line (?<line>\d+), position (?<position>\d+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
