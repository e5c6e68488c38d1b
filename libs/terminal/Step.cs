namespace Cinelake.Terminal;

/// <summary>A step of a run, as its work sees it.</summary>
public sealed class Step : IProgress<double>
{
    private double fraction;

    /// <summary>Its outcome, shown at its end: <c>64,207 rows</c>.</summary>
    public string? Summary { get; set; }

    /// <summary>What is being done right now, shown while it runs.</summary>
    public string? Detail { get; private set; }

    /// <summary>How much is done, 0 to 1; 0 while unknown.</summary>
    public double Fraction => Volatile.Read(ref fraction);

    /// <summary>Tells how much is done, 0 to 1.</summary>
    public void Report(double value) => Volatile.Write(ref fraction, Math.Clamp(value, 0, 1));

    /// <summary>Tells how much is done, 0 to 1, and with what.</summary>
    public void Report(double value, string detail)
    {
        Detail = detail;
        Report(value);
    }
}
