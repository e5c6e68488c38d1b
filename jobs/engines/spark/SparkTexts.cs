using Cinelake.Jobs.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>Which SELECT a SQL text is that Spark names in an error: the one that runs, or that of a view it reads.</summary>
internal sealed class SparkTexts
{
    private readonly Dictionary<string, SelectText> kept = new(StringComparer.Ordinal);

    /// <summary>Keeps a view's.</summary>
    public void Keep(SelectText select) => kept[select.Text] = select;

    /// <summary>The SELECT of a text, or null for one of the engine's own.</summary>
    public SelectText? Find(string text, SelectText running) => text == running.Text ? running : kept.GetValueOrDefault(text);
}
