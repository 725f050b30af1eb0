using System.Diagnostics;

namespace IamAnalyzers.Fuzz;

/// <summary>Ends the process where one input takes longer than any may: what hangs is a fault like what throws.</summary>
internal sealed class Watchdog : IDisposable
{
    private readonly Timer _timer;
    private readonly TimeSpan _limit;
    private (string Target, ulong Number, long Start) _current;

    public Watchdog(TimeSpan limit)
    {
        _limit = limit;
        _timer = new Timer(_ => Look(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    public void Begin(string target, ulong number) => _current = (target, number, Stopwatch.GetTimestamp());

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var (target, number, start) = _current;
        if (target is not null && Stopwatch.GetElapsedTime(start) > _limit)
        {
            Console.Error.WriteLine($"{target}: input {number} has not ended after {_limit.TotalSeconds:F0} s");
            Environment.Exit(3);
        }
    }
}
