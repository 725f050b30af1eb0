namespace IamAnalyzers.Fuzz;

/// <summary>An input that made a target fail.</summary>
internal sealed record Failure(string Target, ulong Number, string Input, Exception Exception);

/// <summary>Gives targets their inputs, and keeps what fails.</summary>
internal static class Runner
{
    /// <summary>Runs inputs of a target, one after the other.</summary>
    /// <param name="target">The target.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="first">Number of the first input.</param>
    /// <param name="count">How many.</param>
    /// <param name="begins">Told of each input ahead of it, so that one that never ends can be named.</param>
    public static List<Failure> Run(Target target, ulong seed, ulong first, long count, Action<string, ulong>? begins = null)
    {
        var failures = new List<Failure>();
        for (var i = 0L; i < count; i++)
        {
            var number = first + (ulong)i;
            begins?.Invoke(target.Name, number);
            var input = target.InputOf(seed, number);
            try
            {
                target.Run(input);
            }
            catch (Exception exception)
            {
                failures.Add(new Failure(target.Name, number, input, exception));
            }
        }

        return failures;
    }
}
