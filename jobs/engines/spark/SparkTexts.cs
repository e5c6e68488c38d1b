using Cinelake.Jobs.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>Which SELECT the SQL text in one of Spark's errors is: the one that runs, or that of a view it reads.</summary>
internal sealed class SparkTexts
{
    private readonly Dictionary<string, SelectText> kept = new(StringComparer.Ordinal);

    /// <summary>Keeps that of a view.</summary>
    public void Keep(SelectText select) => kept[select.Text] = select;

    /// <summary>The SELECT of a text, or null for the engine's own.</summary>
    public SelectText? Find(string text, SelectText running) => text == running.Text ? running : kept.GetValueOrDefault(text);
}
