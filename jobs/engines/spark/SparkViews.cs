using Cinelake.Jobs.Engines.Contract;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>
/// The names that SELECTs read, and the session that suits each SELECT: the one for few rows as long as everything it reads is small
/// (<see cref="EngineOptions.SmallInputBytes"/>), else the usual one.
/// </summary>
internal sealed class SparkViews(SparkSession session, EngineOptions options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SparkView> views = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<bool, Dictionary<string, SparkView>> made = new()
    {
        [true] = new(StringComparer.OrdinalIgnoreCase),
        [false] = new(StringComparer.OrdinalIgnoreCase),
    };
    private readonly SparkScale usual = SparkScale.Usual(session);
    private SparkScale? few;

    /// <summary>Gives a name the meaning that it has from now on.</summary>
    public void Bind(SparkView view)
    {
        lock (gate)
            views[view.Name] = view;
    }

    /// <summary>
    /// The session in which a SELECT that reads some names runs, with all of them views there. An unknown name is left for Spark to
    /// complain about.
    /// </summary>
    public SparkScale For(IEnumerable<string> reads)
    {
        lock (gate)
        {
            var needed = new List<SparkView>();
            Collect(reads, needed);
            var scale = IsSmall(needed) ? few ??= usual.ForFewRows() : usual;
            foreach (var view in needed)
                Make(view, scale);
            return scale;
        }
    }

    /// <summary>What is read, each after what it reads itself.</summary>
    private void Collect(IEnumerable<string> reads, List<SparkView> needed)
    {
        foreach (var name in reads)
        {
            if (!views.TryGetValue(name, out var view) || needed.Contains(view))
                continue;
            Collect(view.Reads ?? [], needed);
            needed.Add(view);
        }
    }

    private bool IsSmall(List<SparkView> needed) =>
        usual.IsOneMachine && options.SmallInputBytes > 0 && needed.Sum(view => view.Bytes) <= options.SmallInputBytes;

    private void Make(SparkView view, SparkScale scale)
    {
        var there = made[scale.IsSmall];
        if (there.TryGetValue(view.Name, out var current) && ReferenceEquals(current, view))
            return;
        try
        {
            view.Read(scale).CreateOrReplaceTempView(SparkTypes.Name(view.Name));
        }
        catch (Exception fault) when (SparkCalls.Read(fault) is { } error && view.Reads is null)
        {
            throw SparkFailure.Reading(error, view.Name, options, fault);
        }
        there[view.Name] = view;
    }
}
