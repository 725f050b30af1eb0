using IamAnalyzers.Fuzz.Targets;

namespace IamAnalyzers.Fuzz.Tests;

/// <summary>The short run: the corpus as it is, and the first mutants of each target. They are the same in every run.</summary>
public sealed class FuzzTests
{
    // Some tenths of a second for each target; the long run is a command of its own.
    private static readonly Dictionary<string, int> Counts = new()
    {
        ["policy"] = 150,
        ["account"] = 30,
        ["template"] = 80,
        ["iam-service"] = 20,
        ["generator"] = 20,
        ["files"] = 6,
        ["code"] = 6,
    };

    private const int OrdinaryCount = 300;

    public static TheoryData<string> Names => [.. AllTargets.Items.Select(static t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_corpus_does_no_harm(string name)
    {
        var target = Find(name);
        var corpus = SeedFiles.Corpus(name).ToArray();

        Assert.NotEmpty(corpus);
        Assert.All(corpus, target.Run);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Mutants_do_no_harm(string name)
    {
        var failures = Runner.Run(Find(name), seed: 7, first: 0, Counts.GetValueOrDefault(name, OrdinaryCount));

        Assert.True(failures.Count == 0, string.Join('\n', failures.Select(static f => $"{f.Target} --seed 7 --first {f.Number}: {f.Exception}")));
    }

    [Fact]
    public void What_throws_is_a_failure_with_its_input()
    {
        var failures = Runner.Run(new Picky(), seed: 1, first: 5, count: 20);

        Assert.Equal(20, failures.Count);
        Assert.Equal(Enumerable.Range(5, 20).Select(static n => (ulong)n), failures.Select(static f => f.Number));
        Assert.All(failures, static f => Assert.Equal(f.Input, new Picky().InputOf(1, f.Number)));
    }

    [Fact]
    public void Mutants_are_the_same_each_time_and_differ_from_each_other()
    {
        var target = Find("policy");
        var once = Enumerable.Range(0, 50).Select(n => target.InputOf(1, (ulong)n)).ToArray();

        Assert.Equal(once, Enumerable.Range(0, 50).Select(n => target.InputOf(1, (ulong)n)));
        Assert.True(once.Distinct().Count() > 45);
        Assert.NotEqual(once, Enumerable.Range(0, 50).Select(n => target.InputOf(2, (ulong)n)));
    }

    [Fact]
    public void Tokens_are_the_text_again() =>
        Assert.Equal(["{", "\"a\\\"b\"", ":", " \n", "x-1", "\"", "open"], Tokens.Split("{\"a\\\"b\": \nx-1\"open"));

    private static Target Find(string name) => AllTargets.Items.Single(t => t.Name == name);

    /// <summary>Takes nothing.</summary>
    private sealed record Picky() : Target("picky", 1)
    {
        public override void Run(string text) => Demand(false, "no");

        protected override IEnumerable<string> FindSeeds() => ["{ \"a\": 1 }"];
    }
}
