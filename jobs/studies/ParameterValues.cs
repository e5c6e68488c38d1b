using Cinelake.Jobs.Sql;
using Cinelake.Lake;
using Cinelake.Terminal;

namespace Cinelake.Jobs.Studies;

/// <summary>The values of all studies' parameters in a run: the defaults, and what <c>--set</c> says instead.</summary>
internal sealed class ParameterValues
{
    private readonly Dictionary<(string Study, string Name), string> set = [];
    private readonly IReadOnlyDictionary<string, Study> studies;

    private ParameterValues(IReadOnlyDictionary<string, Study> studies) => this.studies = studies;

    /// <summary>Whether any value was set.</summary>
    public bool AnySet => set.Count > 0;

    /// <summary>Takes settings of the form <c>study.parameter=value</c>; the study may be left out where one is given.</summary>
    /// <exception cref="LakeException">A study or parameter is unknown, or a value is not of its type.</exception>
    public static ParameterValues From(IReadOnlyDictionary<string, Study> studies, IEnumerable<string> settings, string? study = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var values = new ParameterValues(studies);
        foreach (var setting in settings)
            values.Set(setting, study);
        return values;
    }

    /// <summary>The one-row SELECT that is the view <c>params</c> of a study.</summary>
    public SelectText SelectFor(string study)
    {
        var columns = studies[study]
            .Parameters.Select(parameter => $"{parameter.Literal(ValueOf(study, parameter), "--set")} as {parameter.Name}")
            .ToList();
        return new SelectText(
            $"select {(columns.Count == 0 ? "true as no_parameters" : string.Join(",\n    ", columns))}",
            $"parameters of {study}"
        );
    }

    private string? ValueOf(string study, StudyParameter parameter) =>
        set.TryGetValue((study, parameter.Name), out var value) ? value : parameter.Default;

    private void Set(string setting, string? only)
    {
        var equals = setting.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1)
            throw new LakeException($"--set {setting}: write study.parameter=value.");
        var (key, value) = (setting[..equals], setting[(equals + 1)..]);
        var dot = key.LastIndexOf('.');
        var (study, name) = dot < 0 ? (only, key) : (key[..dot], key[(dot + 1)..]);
        if (study is null)
            throw new LakeException($"--set {setting}: which study? Write study.{name}={value}.");
        if (!studies.TryGetValue(study, out var found))
            throw new LakeException(
                $"--set {setting}: there is no study '{study}'.{NearNames.Hint(study, studies.Keys)} There are "
                    + $"{string.Join(", ", studies.Keys.Order(StringComparer.Ordinal))}."
            );
        var parameter =
            found.Parameters.FirstOrDefault(parameter => parameter.Name == name)
            ?? throw new LakeException(
                $"--set {setting}: {study} has no parameter "
                    + $"'{name}'.{NearNames.Hint(name, found.Parameters.Select(parameter => parameter.Name))} It has "
                    + $"{(found.Parameters.Count == 0 ? "none" : string.Join(", ", found.Parameters.Select(parameter => parameter.Name)))}."
            );
        _ = parameter.Literal(value, $"--set {setting}");
        set[(study, name)] = value;
    }
}
