namespace IamAnalyzers.Tests.Needs;

/// <summary>Ten applications, and the actions that each of their calls needs.</summary>
public class AppTests
{
    public static TheoryData<string> Names => [.. Apps.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_call_needs_what_the_documentation_says(string name)
    {
        var source = Apps.Source(name);
        var found = Apps.Calls(source).GroupBy(Apps.LineOf).ToDictionary(static g => g.Key, static g => Text(g.SelectMany(Apps.Required)));
        var expected = Apps.Expected(source).ToDictionary(static e => e.Key, static e => Text(e.Value));

        // A line that needs nothing has no call, or one of which that is known.
        var lines = expected.Keys.Union(found.Keys).Order()
            .Where(line => expected.GetValueOrDefault(line, "") != found.GetValueOrDefault(line, ""))
            .Select(line => $"{name}.cs({line}): expected {expected.GetValueOrDefault(line, "nothing")}, found {found.GetValueOrDefault(line, "nothing")}");
        Assert.Empty(lines);

        static string Text(IEnumerable<string> actions) => string.Join(' ', actions.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Precision_and_recall_are_complete_over_enough_calls()
    {
        var services = new HashSet<string>();
        var operations = new HashSet<string>();
        int right = 0, found = 0, expected = 0;
        foreach (var source in Apps.Names.Select(Apps.Source))
        {
            var calls = Apps.Calls(source);
            operations.UnionWith(calls.Select(static c => c.Service + " " + c.Operation));
            var actual = calls.SelectMany(static c => Apps.Required(c).Select(action => (Apps.LineOf(c), action))).ToHashSet();
            var wanted = Apps.Expected(source).SelectMany(static e => e.Value.Select(action => (e.Key, action))).ToHashSet();
            services.UnionWith(wanted.Select(static w => w.action.Split(':')[0]));
            (right, found, expected) = (right + actual.Intersect(wanted).Count(), found + actual.Count, expected + wanted.Count);
        }

        Console.WriteLine($"{operations.Count} distinct operations, {services.Count} services, {expected} needed actions");
        Console.WriteLine($"precision {right * 100.0 / found:F1} %, recall {right * 100.0 / expected:F1} %");
        Assert.Equal(10, Apps.Names.Count());
        Assert.True(operations.Count >= 150, $"{operations.Count} operations");
        Assert.True(services.Count >= 20, $"{services.Count} services");
        Assert.Equal((expected, expected), (right, found));
    }
}
