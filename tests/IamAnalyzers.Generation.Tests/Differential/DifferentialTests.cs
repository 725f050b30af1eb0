using System.Globalization;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Generation.Planning;
using IamAnalyzers.Generation.Tests.Harness;
using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Generation.Tests.Differential;

/// <summary>
/// Generated checks against the evaluator: random policies, random requests near what they say, the same decision by the same
/// statement every time. <c>DIFFERENTIAL_SEED</c> repeats a run, <c>DIFFERENTIAL_ROUNDS</c> makes it longer.
/// </summary>
public class DifferentialTests(ITestOutputHelper output)
{
    private const int PoliciesPerRound = 60;
    private const int RequestsPerPolicy = 900;
    private const int MaxExpandedActions = 6;

    private static int Rounds => Number("DIFFERENTIAL_ROUNDS") ?? 4;

    [Fact]
    public void Generated_checks_decide_as_the_evaluator_does()
    {
        var seed = Number("DIFFERENTIAL_SEED") ?? Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var decisions = new int[3];
        var types = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            CompareRound(seed + round, decisions, types);
        }

        var compared = decisions.Sum();
        output.WriteLine(
            $"{compared} decisions compared over {Rounds * PoliciesPerRound} policies: {decisions[(int)Decision.Allowed]} allowed, " +
            $"{decisions[(int)Decision.ExplicitlyDenied]} explicitly denied, {decisions[(int)Decision.ImplicitlyDenied]} implicitly");
        output.WriteLine("types of keys: " + string.Join(", ", types.Select(static t => $"{t.Key} {t.Value}")));
        Assert.Equal(2 * Enum.GetValues<ContextValueType>().Length, types.Count);
        Assert.All(decisions, count => Assert.True(count > compared / 50));
        Assert.True(compared >= 200_000 || Number("DIFFERENTIAL_ROUNDS") is not null, $"Only {compared} decisions were compared.");
    }

    private static void CompareRound(int seed, int[] decisions, SortedDictionary<string, int> types)
    {
        var random = new Random(seed);
        var policies = new RandomPolicy(random);
        var texts = Enumerable.Range(0, PoliciesPerRound).Select(i => Text(i, policies)).ToList();
        var models = texts.Select(static t => Plan(t, MaxExpandedActions)).ToList();
        foreach (var type in models.SelectMany(static m => m.Context).Select(ContextTypes.CodeOf))
        {
            types[type] = types.GetValueOrDefault(type) + 1;
        }

        var generated = Project(texts, []).Generate();
        var drivers = models.Select(m => new Driver(m, generated.SourceOf(m.Name.HintName))).ToList();
        var assembly = Project(texts, drivers.Select(static d => d.Source)).Generate().Load();

        var requests = new RandomRequest(random);
        for (var i = 0; i < models.Count; i++)
        {
            var type = assembly.GetType(drivers[i].Name)!;
            new Comparison(models[i], drivers[i], type, requests, random, seed, decisions).Run(RequestsPerPolicy);
        }
    }

    private static TestProject Project(IEnumerable<PolicyText> texts, IEnumerable<string> sources) => new()
    {
        Policies = [.. texts],
        Options = new TestOptions(("IamMaxExpandedActions", MaxExpandedActions.ToString(CultureInfo.InvariantCulture))),
        DocumentationMode = DocumentationMode.None,
        Sources = [.. sources],
    };

    private static PolicyText Text(int index, RandomPolicy policies)
    {
        var kind = (index % 5) switch { 0 => PolicyKind.Resource, 1 => PolicyKind.Trust, 2 => PolicyKind.Boundary, _ => PolicyKind.Identity };
        var hasPrincipal = kind is PolicyKind.Resource or PolicyKind.Trust;
        return new PolicyText($"/src/Acme/policies/p{index}.iam.json", policies.Next(hasPrincipal), ("Kind", kind.ToString()));
    }

    internal static PolicyModel Plan(PolicyText text, int maxExpandedActions)
    {
        var options = new GenerationOptions("Acme", "/src/Acme/", maxExpandedActions);
        var display = PathNames.DisplayPath(text.Path, options);
        var file = new PolicyFile(text.Path, display, PathNames.NamespaceOf(display, options), PathNames.ClassNameOf(display), Enum.Parse<PolicyKind>(text.Metadata["build_metadata.AdditionalFiles.Kind"]), text.GetText().ToString(), options);
        var name = Assert.Single(PathNames.Assign([new ClassIdentity(file.Path, file.Namespace, file.ClassName)], options));
        return Assert.IsType<PolicyModel>(PolicyPlanner.Plan(file, name));
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    private sealed class Comparison(PolicyModel model, Driver driver, Type type, RandomRequest requests, Random random, int seed, int[] decisions)
    {
        private readonly PolicyDocument _document = PolicyDocument.Parse(model.File.Json, model.File.DisplayPath);

        private readonly Func<PrincipalIdentity, string, string, object?[], AccessDecision> _evaluate =
            type.GetMethod("Evaluate")!.CreateDelegate<Func<PrincipalIdentity, string, string, object?[], AccessDecision>>();

        private readonly Func<PrincipalIdentity, int, string[], object?[], (string Resource, bool Can, AccessDecision Decision)> _call =
            type.GetMethod("Call")!.CreateDelegate<Func<PrincipalIdentity, int, string[], object?[], (string Resource, bool Can, AccessDecision Decision)>>();

        private readonly Func<string, object?[], (string Action, bool Can)[]> _trusts =
            type.GetMethod("Trusts")!.CreateDelegate<Func<string, object?[], (string Action, bool Can)[]>>();

        public void Run(int count)
        {
            for (var i = 0; i < count; i++)
            {
                var context = new RequestContext();
                var principal = requests.Principal();
                var values = model.Context.Select(p => requests.Value(p, context)).ToArray();
                if (driver.Entities.Count > 0 && random.Next(3) == 0)
                {
                    foreach (var (action, can) in _trusts(principal.ToString(), values))
                    {
                        Check(principal, action, "*", context, can);
                    }
                }
                else if (driver.Overloads.Count == 0 || random.Next(2) == 0)
                {
                    var action = requests.Action();
                    var resource = requests.Resource();
                    Check(principal, action, resource, context, _evaluate(principal, action, resource, values));
                }
                else
                {
                    var index = random.Next(driver.Overloads.Count);
                    var (action, resourceType) = driver.Overloads[index];
                    string[] parts = resourceType is null ? [requests.Resource()] : [.. resourceType.Properties.Select(requests.Property)];
                    var (resource, can, decision) = _call(principal, index, parts, values);
                    Check(principal, action.FullName, resource, context, decision);
                    Assert.Equal(decision.IsAllowed, can);
                }
            }
        }

        private void Check(PrincipalIdentity principal, string action, string resource, RequestContext context, AccessDecision actual) =>
            Check(principal, action, resource, context, actual, static decision => decision);

        private void Check(PrincipalIdentity principal, string action, string resource, RequestContext context, bool actual) =>
            Check(principal, action, resource, context, actual, static decision => decision.IsAllowed);

        private void Check<T>(
            PrincipalIdentity principal, string action, string resource, RequestContext context, T actual, Func<AccessDecision, T> answer)
        {
            var request = new AuthorizationRequest { Principal = principal.ToString(), Action = action, Resource = resource, Context = context };
            var expected = PolicyEvaluator.EvaluateDocument(_document, request, model.Kind);
            decisions[(int)expected.Decision]++;
            if (!EqualityComparer<T>.Default.Equals(answer(expected), actual))
            {
                var keys = string.Join(", ", context.Select(static e => $"{e.Key} = [{string.Join(" | ", e.Value)}]"));
                Assert.Fail($"seed {seed}: {principal} asks {action} on {resource} with {keys}\nexpected {expected}\nactual   {actual}\n{model.File.Json}");
            }
        }
    }
}
