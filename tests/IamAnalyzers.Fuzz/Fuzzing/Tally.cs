using System.Diagnostics;
using System.Globalization;

namespace IamAnalyzers.Fuzz;

/// <summary>What a target has had so far.</summary>
internal sealed class Tally(Target target)
{
    private readonly Stopwatch _watch = new();

    public Target Target { get; } = target;

    /// <summary>How many inputs.</summary>
    public long Count { get; private set; }

    public List<Failure> Failures { get; } = [];

    /// <summary>Runs the next inputs.</summary>
    public void Run(ulong seed, ulong first, long count, Action<string, ulong> begins)
    {
        _watch.Start();
        Failures.AddRange(Runner.Run(Target, seed, first + (ulong)Count, count, begins));
        Count += Math.Max(0, count);
        _watch.Stop();
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Target.Name}: {Count} inputs from {Target.Seeds.Count} texts in {_watch.Elapsed.TotalSeconds:F1} s, {Failures.Count} failures");
}
