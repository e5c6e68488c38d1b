using Cinelake.Jobs.Engines.Contract;
using Cinelake.Jobs.Models;
using Cinelake.Jobs.Studies;

namespace Cinelake.Jobs.Reading;

/// <summary>The views that SELECTs read besides tables: the parameters of each study, and seeds.</summary>
internal sealed class InputViews(IEngine engine, ParameterValues parameters)
{
    private readonly HashSet<string> bound = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Binds what a model reads and what is not bound yet.</summary>
    public async Task BindAsync(Model model, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.ReadsParameters && StudyNames.ParametersOf(model.Study!) is var view && bound.Add(view))
            await engine.BindSelectAsync(view, parameters.SelectFor(model.Study!), cancellation);
        foreach (var seed in model.Seeds.Where(seed => bound.Add(seed.Name)))
            await engine.BindSelectAsync(seed.Name, seed.Select, cancellation);
    }
}
