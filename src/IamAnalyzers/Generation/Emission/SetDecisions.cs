using System.Globalization;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Authorization;

namespace IamAnalyzers.Generation.Emission;

/// <summary>
/// Writes the private checks of a set's class, in the evaluator's order: the denies of all policies, then what each kind has to
/// allow. Statements of all policies are compared by the same code as those of one; checks that policies have in common are
/// written once. Without principal the caller is someone of the resource's account to whom the policies are attached; with one, who is
/// limited by what is up to the runtime.
/// </summary>
internal sealed class SetDecisions : IActionDecisions
{
    private static readonly PolicyKind[] Denying =
    [
        PolicyKind.ResourceControl, PolicyKind.ServiceControl, PolicyKind.Endpoint, PolicyKind.Resource,
        PolicyKind.Identity, PolicyKind.Boundary, PolicyKind.Session,
    ];

    private readonly PolicySetModel _set;
    private readonly List<Part> _parts = [];

    public SetDecisions(PolicySetModel set)
    {
        _set = set;
        Scope = new SetScope(new ConstantPool(), new MethodPool(), set.PartsOf(PolicyKind.Boundary).Any());
        var first = 1;
        foreach (var part in set.Parts)
        {
            var scope = new PolicyScope(part.Policy, Scope);
            _parts.Add(new Part(part.Kind, part.Level, scope, new StatementEmitter(scope), first));
            first += part.Policy.Statements.Count;
        }
    }

    public SetScope Scope { get; }

    public bool TakesPrincipal => _set.Whole.TakesPrincipal;

    public string ResourceNamespace => _set.Whole.ResourceNamespace;

    /// <summary>Every statement with its number in the set.</summary>
    public IEnumerable<(PolicyModel Policy, StatementModel Statement, int Number)> Statements =>
        _parts.SelectMany(static p => p.Scope.Policy.Statements.Select(s => (p.Scope.Policy, s, p.NumberOf(s))));

    public DecisionCall Decide(ActionModel action, ResourceShape shape, DecisionArguments arguments)
    {
        if (string.Equals(action.FullName, "sts:GetCallerIdentity", StringComparison.OrdinalIgnoreCase))
        {
            return new DecisionCall($"{Names.SetRequest}.Always", int.MaxValue, CanAllow: true);
        }

        var sides = Sides.Of(action, shape);
        return Decide((part, statement) => BoolExpr.Of(part.Scope.ActionsOf(statement).Include(action.FullName)), shape, sides, action.FullName, [], arguments);
    }

    /// <summary>The decision on any action and any resource, both as text.</summary>
    public DecisionCall DecideAny(DecisionArguments arguments) => Decide(
        static (part, statement) => part.Statements.ActionOf(statement),
        ResourceShape.Text,
        Sides.OfText("action"),
        "any action",
        [$"in {Names.ActionText} action"],
        arguments);

    public void Describe(CodeWriter writer, ActionModel action)
    {
        var required = TakesPrincipal ? [] : RequiredKeys(action);
        var about = _parts.SelectMany(p => p.Scope.StatementsAbout(action.FullName).Select(s => StatementWords.DescribeForAction(s, p.Scope.Policy.File.DisplayPath))).ToList();
        Documentation.Remarks(
            writer,
            required.Count == 0 ? null : $"Never allowed without {string.Join(", ", required.Select(Documentation.Code))}.",
            Documentation.Limit(about));
    }

    /// <summary>What each Allow needs that some kind of policy has to give.</summary>
    private List<string> RequiredKeys(ActionModel action)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var kind in _parts.GroupBy(static p => (p.Kind, p.Level)))
        {
            var each = kind.Select(p => (p.Scope, About: p.Scope.StatementsAbout(action.FullName))).Where(static p => p.About.Any(static s => !s.IsDeny)).ToList();
            var required = each.Select(static p => PolicyDecisions.RequiredKeys(p.Scope, p.About)).ToList();
            if (required.Count > 0 && kind.Key.Kind is not PolicyKind.ResourceControl)
            {
                keys.UnionWith(required.Aggregate(static (all, one) => all.Intersect(one).ToList()));
            }
        }

        return keys.ToList();
    }

    private DecisionCall Decide(
        Func<Part, StatementModel, BoolExpr> actionOf, ResourceShape shape, Sides sides, string comment, IReadOnlyList<string> parameters, DecisionArguments arguments)
    {
        var body = new DecisionBody();
        if (parameters.Count > 0)
        {
            body.ReturnIf(BoolExpr.Call("!action.IsValid"), "0");
            body.ReturnIf(BoolExpr.Call("action.IsOf(\"sts\")") & BoolExpr.Call("action.Is(\"GetCallerIdentity\")"), $"{Names.SetRequest}.Always");
        }

        var canAllow = TakesPrincipal ? DecideWithPrincipal(body, actionOf, shape, sides) : DecideAlone(body, actionOf, shape, sides);
        if (body.IsConstant)
        {
            return new DecisionCall(body.Last, int.TryParse(body.Last, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : -1, canAllow);
        }

        return new DecisionCall(Call(body, parameters, shape, comment, arguments), null, canAllow);
    }

    private bool DecideAlone(DecisionBody body, Func<Part, StatementModel, BoolExpr> actionOf, ResourceShape shape, Sides sides)
    {
        WriteDenies(body, actionOf, shape, static _ => BoolExpr.True);
        WriteOuterAllows(body, actionOf, shape, static _ => BoolExpr.True);
        body.ReturnIf(sides.IsRole, $"{Names.SetRequest}.NoTrust");
        body.ReturnIf(sides.IsKey, $"{Names.SetRequest}.NoResource");
        var limits = Limits(actionOf, shape);
        var allows = Allows(PolicyKind.Identity, actionOf, shape).ToList();
        if (limits.Any(static l => l.Test.IsFalse))
        {
            // Nothing is allowed: which statement would have does not matter.
            body.ReturnIf(!BoolExpr.Any(allows.Select(static a => a.Test)), $"{Names.SetRequest}.NoIdentity");
            limits.ForEach(l => body.ReturnIf(!l.Test, l.Otherwise));
            return false;
        }

        var allowed = body.Choose("allowed", allows, null, $"{Names.SetRequest}.NoIdentity");
        limits.ForEach(l => body.ReturnIf(!l.Test, l.Otherwise));
        var canAllow = !body.IsDone;
        body.Return(allowed);
        return canAllow;
    }

    /// <summary>What has to allow beside the identity policies, and the result where it does not.</summary>
    private List<(BoolExpr Test, string Otherwise)> Limits(Func<Part, StatementModel, BoolExpr> actionOf, ResourceShape shape)
    {
        var limits = _parts
            .Where(static p => p.Kind == PolicyKind.Boundary)
            .Select(p => (AnyAllows([p], actionOf, shape), $"{Names.SetRequest}.NoBoundary"))
            .ToList();
        if (_parts.Any(static p => p.Kind == PolicyKind.Session))
        {
            limits.Add((AnyAllows(_parts.Where(static p => p.Kind == PolicyKind.Session), actionOf, shape), $"{Names.SetRequest}.NoSession"));
        }

        return limits;
    }

    private bool DecideWithPrincipal(DecisionBody body, Func<Part, StatementModel, BoolExpr> actionOf, ResourceShape shape, Sides sides)
    {
        var account = PropertyOf("aws:ResourceAccount");
        var hasBoundary = Literals.Boolean(Scope.HasBoundary);
        body.Add(writer => writer
            .Line($"var request = new {Names.SetRequest}(principal, {shape.Account}, {account}, {sides.IsRole}, {sides.IsKey}, {hasBoundary});")
            .Line());
        WriteDenies(body, actionOf, shape, Concerns);
        WriteOuterAllows(body, actionOf, shape, Concerns);
        foreach (var part in _parts.Where(static p => p.Kind == PolicyKind.Resource))
        {
            foreach (var statement in part.Scope.Policy.Statements.Where(static s => !s.IsDeny && s.HasPrincipal && !s.IsNotPrincipal))
            {
                var guard = part.Statements.Matches(statement, actionOf(part, statement), shape, asksPrincipal: false);
                if (!guard.IsFalse && !body.IsDone)
                {
                    var grant = $"request.Grant({Literals.Integer(part.NumberOf(statement))}, {Scope.Constants.Principals(statement)});";
                    body.Add(writer => WriteIf(writer, guard, grant));
                }
            }
        }

        if (!body.IsDone)
        {
            var identity = body.Choose("identity", Allows(PolicyKind.Identity, actionOf, shape), "0", string.Empty);
            var boundary = BoolExpr.All(_parts.Where(static p => p.Kind == PolicyKind.Boundary).Select(p => AnyAllows([p], actionOf, shape)));
            var sessions = _parts.Where(static p => p.Kind == PolicyKind.Session).ToList();
            var session = sessions.Count > 0 ? AnyAllows(sessions, actionOf, shape) : BoolExpr.Call("request.IsFreeOfSession");
            body.Return($"request.Combine({identity}, {boundary}, {session})");
            return true;
        }

        return false;
    }

    private void WriteDenies(DecisionBody body, Func<Part, StatementModel, BoolExpr> actionOf, ResourceShape shape, Func<PolicyKind, BoolExpr> concerns)
    {
        foreach (var kind in Denying)
        {
            foreach (var part in _parts.Where(p => p.Kind == kind))
            {
                foreach (var statement in part.Scope.Policy.Statements.Where(static s => s.IsDeny))
                {
                    var guard = part.Statements.Matches(statement, actionOf(part, statement), shape);
                    body.ReturnIf(guard.IsFalse ? guard : concerns(kind) & guard, "-" + Literals.Integer(part.NumberOf(statement)));
                }
            }
        }
    }

    /// <summary>What has to allow whoever asks: the organization's policies, level by level, and the endpoint's.</summary>
    private void WriteOuterAllows(DecisionBody body, Func<Part, StatementModel, BoolExpr> actionOf, ResourceShape shape, Func<PolicyKind, BoolExpr> concerns)
    {
        foreach (var level in _parts.Where(static p => p.Kind == PolicyKind.ResourceControl).GroupBy(static p => p.Level))
        {
            // AWS keeps RCPFullAWSAccess attached at every level.
            if (level.Any(static p => p.Scope.Policy.Statements.Any(static s => !s.IsDeny)))
            {
                body.ReturnIf(concerns(PolicyKind.ResourceControl) & !AnyAllows(level, actionOf, shape), $"{Names.SetRequest}.NoResourceControl");
            }
        }

        foreach (var level in _parts.Where(static p => p.Kind == PolicyKind.ServiceControl).GroupBy(static p => p.Level))
        {
            body.ReturnIf(concerns(PolicyKind.ServiceControl) & !AnyAllows(level, actionOf, shape), $"{Names.SetRequest}.NoServiceControl");
        }

        foreach (var endpoint in _parts.Where(static p => p.Kind == PolicyKind.Endpoint))
        {
            body.ReturnIf(!AnyAllows([endpoint], actionOf, shape), $"{Names.SetRequest}.NoEndpoint");
        }
    }

    private IEnumerable<(BoolExpr Test, string Number)> Allows(PolicyKind kind, Func<Part, StatementModel, BoolExpr> actionOf, ResourceShape shape) => _parts
        .Where(p => p.Kind == kind)
        .SelectMany(p => p.Scope.Policy.Statements
            .Where(static s => !s.IsDeny)
            .Select(s => (p.Statements.Matches(s, actionOf(p, s), shape), Literals.Integer(p.NumberOf(s)))));

    private static BoolExpr AnyAllows(IEnumerable<Part> parts, Func<Part, StatementModel, BoolExpr> actionOf, ResourceShape shape) =>
        BoolExpr.Any(parts.SelectMany(p => p.Scope.Policy.Statements
            .Where(static s => !s.IsDeny)
            .Select(s => p.Statements.Matches(s, actionOf(p, s), shape))));

    /// <summary>Whether a kind of policy concerns the request, where that depends on who asks.</summary>
    private static BoolExpr Concerns(PolicyKind kind) => kind switch
    {
        PolicyKind.ResourceControl => BoolExpr.Call("request.IsLimitedByResourceControl"),
        PolicyKind.ServiceControl => BoolExpr.Call("request.IsLimitedByServiceControl"),
        PolicyKind.Identity or PolicyKind.Boundary => BoolExpr.Call("request.HasIdentityPolicies"),
        PolicyKind.Session => BoolExpr.Call("request.HasSession"),
        _ => BoolExpr.True,
    };

    private string PropertyOf(string key)
    {
        var property = _parts[0].Scope.PropertyOf(key);
        return property.IsList ? $"{Names.Text}.Single(context.{property.Name})" : "context." + property.Name;
    }

    private static void WriteIf(CodeWriter writer, BoolExpr test, string action)
    {
        if (test.IsTrue)
        {
            writer.Line(action).Line();
            return;
        }

        using (writer.Block($"if ({test})"))
        {
            writer.Line(action);
        }

        writer.Line();
    }

    private string Call(DecisionBody body, IReadOnlyList<string> parameters, ResourceShape shape, string comment, DecisionArguments arguments)
    {
        var text = body.ToString();
        var needsResource = shape.TypeName.Length > 0 && text.Contains("resource");
        string[] principal = TakesPrincipal && text.Contains("principal") ? [StatementEmitter.PrincipalParameter] : [];
        string[] resource = needsResource ? [$"in {shape.TypeName} resource"] : [];
        var all = principal.Concat(parameters).Concat(resource).Append(StatementEmitter.ContextParameter);
        var name = Scope.Methods.Add("int", "Decide", string.Join(", ", all), text, isExpression: false, comment);
        string[] given = [.. principal.Select(static _ => "principal"), .. arguments.Action, .. needsResource ? arguments.Resource : [], "context"];
        return $"{PolicyEmitter.ChecksClass}.{name}({string.Join(", ", given)})";
    }

    /// <summary>A policy of the set.</summary>
    private sealed record Part(PolicyKind Kind, int Level, PolicyScope Scope, StatementEmitter Statements, int First)
    {
        public int NumberOf(StatementModel statement) => First + statement.Index;
    }

    /// <summary>Whether a request assumes a role or uses a key, whose own policies have to allow it.</summary>
    private readonly record struct Sides(BoolExpr IsRole, BoolExpr IsKey)
    {
        public static Sides Of(ActionModel action, ResourceShape shape)
        {
            var isRoleAction = RequestSides.IsRoleAction(action.Service.AsSpan(), action.Name.AsSpan());
            var isKeyAction = string.Equals(action.Service, "kms", StringComparison.OrdinalIgnoreCase);
            switch (shape.Target)
            {
                case ActionTarget.Typed:
                    var owner = LiteralStart(shape.Type!.Service).AsSpan();
                    var resource = LiteralStart(shape.Type.Resource).AsSpan();
                    return new Sides(
                        BoolExpr.Of(isRoleAction && RequestSides.IsRole(owner, resource)),
                        BoolExpr.Of(isKeyAction && RequestSides.IsKmsKey(owner, resource)));
                case ActionTarget.Text when isRoleAction || isKeyAction:
                    return OfText($"new {Names.ActionText}({Literals.String(action.FullName)})");
                default:
                    return new Sides(BoolExpr.False, BoolExpr.False);
            }
        }

        public static Sides OfText(string action) => new(
            BoolExpr.Call($"{Names.SetRequest}.IsRoleAssumption({action}, resource)"),
            BoolExpr.Call($"{Names.SetRequest}.IsKeyUse({action}, resource)"));

        /// <summary>What a field of a template begins with. That this is enough to tell, tests assert of the whole catalogue.</summary>
        private static string LiteralStart(EquatableArray<ArnPart> field) => string.Concat(field.TakeWhile(static p => !p.IsVariable).Select(static p => p.Text));
    }
}
