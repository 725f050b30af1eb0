using System.Diagnostics;
using System.Globalization;
using System.Text;
using IamAnalyzers.Fuzz;
using IamAnalyzers.Fuzz.Targets;
using SharpFuzz;

// dotnet run -c Release --project tests/IamAnalyzers.Fuzz -- --target all --inputs 1000000 [--minutes 20] [--seed 1] [--first 0]
//   one line of counts for each target; what fails is written below artifacts/fuzz; exit code 1 where something failed, 3 where something hung.
// dotnet run -c Release --project tests/IamAnalyzers.Fuzz -- --target policy --first 17 --print
//   the input of that number.
// dotnet run -c Release --project tests/IamAnalyzers.Fuzz -- --target policy --afl
//   one target under AFL++, with the assemblies instrumented by the tool of SharpFuzz.
var options = Options.Read(args);
if (options is null)
{
    Console.Error.WriteLine($"usage: --target all|{string.Join('|', AllTargets.Items.Select(static t => t.Name))} [--inputs n] [--minutes n] [--seed n] [--first n] | --target name --first n --print | --target name --afl");
    return 2;
}

if (options.IsPrinted)
{
    Console.Write(options.Targets[0].InputOf(options.Seed, options.First));
    return 0;
}

if (options.IsAfl)
{
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        options.Targets[0].Run(reader.ReadToEnd());
    });
    return 0;
}

// In rounds, so that a run that is ended by the clock has given each target its share.
var tallies = options.Targets.Select(static t => new Tally(t)).ToArray();
var weights = options.Targets.Sum(static t => t.Weight);
var watch = Stopwatch.StartNew();
using (var watchdog = new Watchdog(TimeSpan.FromSeconds(120)))
{
    for (var ran = 0L; ran < options.Inputs && watch.Elapsed < options.Time; ran += weights)
    {
        foreach (var tally in tallies)
        {
            tally.Run(options.Seed, options.First, Math.Min(tally.Target.Weight, options.Inputs - ran), watchdog.Begin);
        }
    }
}

foreach (var tally in tallies)
{
    Console.WriteLine(tally);
    foreach (var failure in tally.Failures.DistinctBy(static f => f.Exception.Message + f.Exception.StackTrace?.Split('\n')[0]).Take(20))
    {
        var folder = Directory.CreateDirectory(Path.Combine(SeedFiles.Root, "artifacts", "fuzz"));
        File.WriteAllText(Path.Combine(folder.FullName, $"{failure.Target}-{failure.Number}.txt"), failure.Input);
        Console.WriteLine($"  --target {failure.Target} --seed {options.Seed} --first {failure.Number} --inputs 1: {failure.Exception}");
    }
}

var failed = tallies.Sum(static t => t.Failures.Count);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all: {tallies.Sum(static t => t.Count)} inputs in {watch.Elapsed.TotalSeconds:F0} s, {failed} failures"));
return failed == 0 ? 0 : 1;

/// <summary>What the command line asks for.</summary>
internal sealed record Options(IReadOnlyList<Target> Targets, long Inputs, TimeSpan Time, ulong Seed, ulong First, bool IsAfl, bool IsPrinted)
{
    /// <summary>The options; null where they mean nothing.</summary>
    public static Options? Read(string[] args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i++)
        {
            values[args[i]] = i + 1 < args.Length && !args[i + 1].StartsWith('-') ? args[++i] : string.Empty;
        }

        var name = values.GetValueOrDefault("--target", "all");
        var targets = name == "all" ? AllTargets.Items : AllTargets.Items.Where(t => t.Name == name).ToArray();
        var isAfl = values.ContainsKey("--afl");
        return targets.Count > 0
            && (!isAfl || targets.Count == 1)
            && long.TryParse(values.GetValueOrDefault("--inputs", "10000"), NumberStyles.None, CultureInfo.InvariantCulture, out var inputs)
            && int.TryParse(values.GetValueOrDefault("--minutes", "1000"), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            && ulong.TryParse(values.GetValueOrDefault("--seed", "1"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            && ulong.TryParse(values.GetValueOrDefault("--first", "0"), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            ? new Options(targets, inputs, TimeSpan.FromMinutes(minutes), seed, first, isAfl, values.ContainsKey("--print"))
            : null;
    }
}
