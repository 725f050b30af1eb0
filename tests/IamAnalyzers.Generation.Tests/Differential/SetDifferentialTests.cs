using System.Collections.Immutable;
using System.Globalization;
using IamAnalyzers.Generation.Attributes;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Generation.Planning;
using IamAnalyzers.Generation.Tests.Harness;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Tests.Differential;

/// <summary>
/// Compiled sets of policies against the evaluator: random identity and resource policies, boundaries, session, service control,
/// resource control and endpoint policies; the same decision by the same kind of policy and the same statement every time.
/// <c>DIFFERENTIAL_SEED</c> repeats a run, <c>DIFFERENTIAL_ROUNDS</c> makes it longer.
/// </summary>
public class SetDifferentialTests(ITestOutputHelper output)
{
    private const int SetsPerRound = 24;
    private const int RequestsPerSet = 2000;
    private const int MaxExpandedActions = 8;

    [Fact]
    public void Compiled_sets_decide_as_the_evaluator_does()
    {
        var seed = Number("DIFFERENTIAL_SEED") ?? Environment.TickCount;
        var rounds = Number("DIFFERENTIAL_ROUNDS") ?? 4;
        output.WriteLine($"seed {seed}");
        var tally = new Tally();
        for (var round = 0; round < rounds; round++)
        {
            CompareRound(seed + round, tally);
        }

        output.WriteLine(
            $"{tally.Compared} decisions compared over {rounds * SetsPerRound} sets of {tally.Policies} policies: {tally.Of(Decision.Allowed)} allowed, " +
            $"{tally.Of(Decision.ExplicitlyDenied)} explicitly denied, {tally.Of(Decision.ImplicitlyDenied)} implicitly; decided by " +
            string.Join(", ", tally.Kinds.OrderBy(static k => k.Key).Select(static k => $"{k.Key} {k.Value}")));
        Assert.All(Enum.GetValues<Decision>(), d => Assert.True(tally.Of(d) > tally.Compared / 50, $"{d}: {tally.Of(d)}"));
        Assert.Equal(Enum.GetValues<PolicyKind>(), tally.Kinds.Keys.Order());
        Assert.True(tally.Compared >= 150_000 || Number("DIFFERENTIAL_ROUNDS") is not null, $"Only {tally.Compared} decisions were compared.");
    }

    private static void CompareRound(int seed, Tally tally)
    {
        var random = new Random(seed);
        var maker = new RandomSet(random);
        var sets = Enumerable.Range(0, SetsPerRound).Select(maker.Next).ToList();
        var code = "using IamAnalyzers.Policies;\nnamespace Acme.Policies\n{\n" + string.Join("\n", sets.Select(static s => s.Code)) + "\n}\n";
        var files = sets.SelectMany(static s => s.Files).ToList();
        var generated = Project(files, [code]).Generate();
        Assert.Equal(files.Count + SetsPerRound, generated.Sources.Count(static s => !s.HintName.Contains('-', StringComparison.Ordinal)));
        var policies = files.Select(f => DifferentialTests.Plan(f, MaxExpandedActions)).ToImmutableArray();
        var models = sets.ToDictionary(static s => s.ClassName, s => Plan(s.ClassName, s.Members, policies));
        var drivers = sets.Select(s => new Driver(models[s.ClassName], generated.SourceOf($"Acme.Policies.{s.ClassName}.g.cs"))).ToList();
        var assembly = Project(files, [code, .. drivers.Select(static d => d.Source)]).Generate().Load();
        tally.Policies += files.Count;
        for (var i = 0; i < sets.Count; i++)
        {
            var set = (PolicySet)assembly.GetType("Acme.Policies." + sets[i].ClassName)!.GetProperty("Policies")!.GetValue(null)!;
            new Comparison(models[sets[i].ClassName], drivers[i], assembly.GetType(drivers[i].Name)!, set, sets[i].Code, random, seed, tally).Run(RequestsPerSet);
        }
    }

    private static TestProject Project(IEnumerable<PolicyText> texts, IEnumerable<string> sources) => new()
    {
        Policies = [.. texts],
        Options = new TestOptions(("IamMaxExpandedActions", MaxExpandedActions.ToString(CultureInfo.InvariantCulture))),
        DocumentationMode = Microsoft.CodeAnalysis.DocumentationMode.None,
        Sources = [.. sources],
    };

    /// <summary>What the class of a set has, as the generator plans it.</summary>
    private static PolicyModel Plan(string className, IEnumerable<PolicySetMember> members, ImmutableArray<PolicyModel> policies)
    {
        var target = new PolicySetTarget(
            "/src/Acme/Source0.cs", new TargetClass("Acme.Policies", EquatableArray<ContainingType>.Empty, className), PolicySetTargets.InOrder(members));
        var parts = Assert.IsType<PolicySetParts>(PolicySetPlanner.Find(target, policies));
        return PolicySetPlanner.Plan(parts, new AssignedName(className, className, className)).Whole;
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    private sealed class Tally
    {
        private readonly int[] _decisions = new int[3];

        public Dictionary<PolicyKind, int> Kinds { get; } = [];

        public int Policies { get; set; }

        public int Compared => _decisions.Sum();

        public int Of(Decision decision) => _decisions[(int)decision];

        public void Add(Decision decision, PolicyKind kind)
        {
            _decisions[(int)decision]++;
            Kinds[kind] = Kinds.GetValueOrDefault(kind) + 1;
        }
    }

    private sealed class Comparison(PolicyModel whole, Driver driver, Type type, PolicySet policies, string code, Random random, int seed, Tally tally)
    {
        private const string OwnAccount = "123456789012";

        private readonly RandomRequest _requests = new(random);

        private readonly Func<PrincipalIdentity, string, string, object?[], AccessDecision> _evaluate =
            type.GetMethod("Evaluate")!.CreateDelegate<Func<PrincipalIdentity, string, string, object?[], AccessDecision>>();

        private readonly Func<PrincipalIdentity, int, string[], object?[], (string Resource, bool Can, AccessDecision Decision)> _call =
            type.GetMethod("Call")!.CreateDelegate<Func<PrincipalIdentity, int, string[], object?[], (string Resource, bool Can, AccessDecision Decision)>>();

        public void Run(int count)
        {
            for (var i = 0; i < count; i++)
            {
                var context = new RequestContext();
                var values = whole.Context.Select(p => Value(p, context)).ToArray();
                var principal = whole.TakesPrincipal ? _requests.Principal() : PrincipalIdentity.RoleSession(OwnAccount, "r", "s");
                if (driver.Overloads.Count == 0 || random.Next(2) == 0)
                {
                    var action = _requests.Action();
                    var resource = _requests.Resource();
                    Check(principal, action, resource, context, _evaluate(principal, action, resource, values));
                }
                else
                {
                    var index = random.Next(driver.Overloads.Count);
                    var (action, resourceType) = driver.Overloads[index];
                    string[] parts = resourceType is null ? [_requests.Resource()] : [.. resourceType.Properties.Select(_requests.Property)];
                    var (resource, can, decision) = _call(principal, index, parts, values);
                    Check(principal, action.FullName, resource, context, decision);
                    Assert.Equal(decision.IsAllowed, can);
                }
            }
        }

        /// <summary>A value for a key. One that is not set is absent for the evaluator too, whatever the principal is.</summary>
        private object? Value(ContextPropertyModel property, RequestContext context)
        {
            if (property.Key == "aws:ResourceAccount")
            {
                string?[] accounts = [null, null, OwnAccount, "210987654321"];
                var account = accounts[random.Next(accounts.Length)];
                context.Add(property.Key, account is null ? [] : [account]);
                return account;
            }

            if (_requests.Value(property, context) is { } value)
            {
                return value;
            }

            context.Add(property.Key);
            return null;
        }

        private void Check(PrincipalIdentity principal, string action, string resource, RequestContext context, AccessDecision actual)
        {
            var request = new AuthorizationRequest
            {
                Principal = principal.ToString(),
                Action = action,
                Resource = resource,
                Context = context,
                ResourceAccountId = whole.TakesPrincipal ? null : OwnAccount,
            };
            var result = PolicyEvaluator.Evaluate(request, policies);
            var kind = result.DecidedBy ?? PolicyKind.Identity;
            var statement = result.DecidingStatements.FirstOrDefault(s => s.Kind == kind);
            var expected = (result.Decision, Kind: Same(kind), Index: statement?.StatementIndex ?? -1, statement?.Sid, Line: statement?.Line ?? 0, statement?.PolicyName);
            tally.Add(result.Decision, kind);

            // Where no statement decides, the file tells which policy had to.
            var given = (actual.Decision, Kind: Same(actual.Kind), Index: actual.StatementIndex, actual.Sid, actual.Line, PolicyName: actual.StatementIndex < 0 ? null : actual.File);
            if (expected != given)
            {
                var keys = string.Join(", ", context.Select(static e => $"{e.Key} = [{string.Join(" | ", e.Value)}]"));
                Assert.Fail($"seed {seed}: {principal} asks {action} on {resource} with {keys}\nexpected {expected}\nactual   {given}\n{code}\n{result.Explain()}");
            }
        }

        /// <summary>A role's trust policy is its resource policy.</summary>
        private static PolicyKind Same(PolicyKind kind) => kind == PolicyKind.Trust ? PolicyKind.Resource : kind;
    }
}
