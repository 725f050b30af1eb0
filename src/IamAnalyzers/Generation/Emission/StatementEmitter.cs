using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Emission;

/// <summary>
/// Writes the private checks of a class: for each form of resource a method that gives the number of the deciding statement,
/// negative for a Deny, 0 where none decides. Denies stand first, statements that cannot match are not there at all.
/// </summary>
internal sealed class StatementEmitter(PolicyScope scope)
{
    /// <summary>The parameter of those who ask.</summary>
    public const string PrincipalParameter = $"in {Names.PrincipalIdentity} principal";

    /// <summary>The parameter of the condition keys.</summary>
    public const string ContextParameter = "in Context context";

    private readonly ResourceEmitter _resources = new(scope);
    private readonly ConditionEmitter _conditions = new(scope);

    private readonly Dictionary<(int Statement, string Type), BoolExpr> _resourceChecks = [];
    private readonly Dictionary<int, BoolExpr> _conditionChecks = [];

    public MethodPool Methods { get; } = scope.Set?.Methods ?? new MethodPool();

    /// <summary>The decision on an action and a form of resource: a call, or a number where it is always the same.</summary>
    /// <param name="action">The action.</param>
    /// <param name="about">The statements about it.</param>
    /// <param name="shape">The form of resource.</param>
    /// <param name="arguments">The call's arguments.</param>
    public DecisionCall Decide(ActionModel action, IReadOnlyList<StatementModel> about, ResourceShape shape, DecisionArguments arguments) =>
        Decide(about.Select(static s => (s, BoolExpr.True)), shape, action.FullName, [], arguments);

    /// <summary>The decision on any action and any resource, both as text.</summary>
    /// <param name="arguments">The call's arguments.</param>
    public DecisionCall DecideAny(DecisionArguments arguments) => Decide(
        scope.Policy.Statements.Select(s => (s, ActionOf(s))),
        ResourceShape.Text,
        "any action",
        [$"in {Names.ActionText} action"],
        arguments);

    private DecisionCall Decide(
        IEnumerable<(StatementModel Statement, BoolExpr Action)> statements, ResourceShape shape, string comment, IReadOnlyList<string> parameters, DecisionArguments arguments)
    {
        var body = new CodeWriter();
        var otherwise = 0;
        var canAllow = false;
        var isConstant = parameters.Count == 0;
        if (!isConstant)
        {
            using (body.Block("if (!action.IsValid)"))
            {
                body.Line("return 0;");
            }

            body.Line();
        }

        foreach (var (statement, action) in statements.OrderByDescending(static s => s.Statement.IsDeny).ThenBy(static s => s.Statement.Index))
        {
            var guard = Matches(statement, action, shape);
            var result = statement.IsDeny ? -statement.Number : statement.Number;
            canAllow |= !statement.IsDeny && !guard.IsFalse;
            if (guard.IsTrue)
            {
                otherwise = result;
                break;
            }

            if (!guard.IsFalse)
            {
                using (body.Block($"if ({guard})"))
                {
                    body.Line($"return {Literals.Integer(result)};");
                }

                body.Line();
                isConstant = false;
            }
        }

        if (isConstant)
        {
            return new DecisionCall(Literals.Integer(otherwise), otherwise, canAllow);
        }

        body.Line($"return {Literals.Integer(otherwise)};");
        return new DecisionCall(Call(body.ToString().TrimEnd('\n'), parameters, shape, comment, arguments), null, canAllow);
    }

    /// <summary>A call of a method with this body. What does not depend on the resource is one method for all forms of it.</summary>
    private string Call(string body, IReadOnlyList<string> parameters, ResourceShape shape, string comment, DecisionArguments arguments)
    {
        var needsResource = shape.TypeName.Length > 0 && body.Contains("resource");
        var needsPrincipal = scope.Policy.TakesPrincipal && body.Contains("principal");
        string[] principal = needsPrincipal ? [PrincipalParameter] : [];
        var all = principal.Concat(parameters).Concat(needsResource ? ParameterOf(shape) : []).Append(ContextParameter);
        var name = Methods.Add("int", "Decide", string.Join(", ", all), body, isExpression: false, comment);
        string[] given = [.. needsPrincipal ? ["principal"] : Array.Empty<string>(), .. arguments.Action, .. needsResource ? arguments.Resource : [], "context"];
        return $"{PolicyEmitter.ChecksClass}.{name}({string.Join(", ", given)})";
    }

    /// <summary>Whether a statement is about a request.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="action">Whether it is about the action.</param>
    /// <param name="shape">The form of resource.</param>
    /// <param name="asksPrincipal">Whether to ask who asks too.</param>
    public BoolExpr Matches(StatementModel statement, BoolExpr action, ResourceShape shape, bool asksPrincipal = true)
    {
        var guard = action.IsFalse ? action : action & ResourceOf(statement, shape);
        return guard.IsFalse ? guard
            : asksPrincipal ? guard & PrincipalOf(statement) & ConditionOf(statement)
            : guard & ConditionOf(statement);
    }

    /// <summary>Whether a statement is about an action that is known as text.</summary>
    public BoolExpr ActionOf(StatementModel statement)
    {
        var patterns = scope.ActionsOf(statement).Patterns;
        var match = patterns.Any(static p => p.IsAny)
            ? BoolExpr.True
            : BoolExpr.Any(patterns
                .GroupBy(static p => p.Service, StringComparer.OrdinalIgnoreCase)
                .Select(static service => BoolExpr.Call($"action.IsOf({Literals.String(service.Key)})")
                    & (service.Any(static p => p.Name == "*") ? BoolExpr.True : BoolExpr.Any(service.Select(NameOf)))));
        match = statement.IsNotAction ? !match : match;
        return match.IsConstant ? match : Call("Action", [$"in {Names.ActionText} action"], ["action"], match, statement);
    }

    private static BoolExpr NameOf(ActionPattern pattern) =>
        BoolExpr.Call($"action.{(pattern.HasWildcard ? "IsLike" : "Is")}({Literals.String(pattern.Name)})");

    private BoolExpr ResourceOf(StatementModel statement, ResourceShape shape)
    {
        if (!_resourceChecks.TryGetValue((statement.Index, shape.TypeName), out var check))
        {
            _resourceChecks.Add((statement.Index, shape.TypeName), check = MakeResourceCheck(statement, shape));
        }

        return check;
    }

    private BoolExpr MakeResourceCheck(StatementModel statement, ResourceShape shape)
    {
        var match = _resources.Match(statement, shape);
        return match.IsConstant ? match : Call("Resource", ParameterOf(shape), shape.TypeName.Length > 0 ? ["resource"] : [], match, statement);
    }

    private BoolExpr PrincipalOf(StatementModel statement)
    {
        if (!statement.HasPrincipal)
        {
            // Only policies on resources have to name someone; the others are about whomever they are attached to.
            return BoolExpr.Of(scope.Policy.Kind is not (PolicyKind.Resource or PolicyKind.Trust));
        }

        var isEveryone = statement.Principals.Contains(new PrincipalValue(PrincipalType.Aws, "*"));
        return isEveryone && !statement.IsNotPrincipal ? BoolExpr.True
            : statement.IsNotPrincipal && !statement.IsDeny ? BoolExpr.False
            : BoolExpr.Call($"{scope.Constants.Principals(statement)}.IsAbout(principal{(scope.Set is { } set ? ", " + Literals.Boolean(set.HasBoundary) : string.Empty)})");
    }

    private BoolExpr ConditionOf(StatementModel statement)
    {
        if (!_conditionChecks.TryGetValue(statement.Index, out var check))
        {
            _conditionChecks.Add(statement.Index, check = MakeConditionCheck(statement));
        }

        return check;
    }

    private BoolExpr MakeConditionCheck(StatementModel statement)
    {
        var all = BoolExpr.True;
        foreach (var condition in statement.Conditions)
        {
            if (!_conditions.TryEmit(condition, out var one))
            {
                var loop = new CodeWriter();
                _conditions.EmitLoop(loop, condition);
                var name = Methods.Add("bool", "Values", ContextParameter, loop.ToString().TrimEnd('\n'), isExpression: false, Comment(statement));
                one = BoolExpr.Call($"{name}(context)");
            }

            all &= one;
        }

        return all.IsConstant ? all : Call("Condition", [], [], all, statement);
    }

    /// <summary>A call of a method that says what the expression says; it takes the context only if it needs it.</summary>
    private BoolExpr Call(string prefix, IEnumerable<string> parameters, IEnumerable<string> arguments, BoolExpr expression, StatementModel statement)
    {
        if (expression.IsShort)
        {
            return expression;
        }

        var needsContext = expression.Code.Contains("context");
        var name = Methods.Add(
            "bool",
            prefix,
            string.Join(", ", needsContext ? parameters.Append(ContextParameter) : parameters),
            BreakLines(expression),
            isExpression: true,
            Comment(statement));
        return BoolExpr.Call($"{name}({string.Join(", ", needsContext ? arguments.Append("context") : arguments)})");
    }

    private string Comment(StatementModel statement) =>
        (scope.Set is null ? "Statement " : scope.Policy.Name.ClassName + " statement ") + Literals.Integer(statement.Number) + (statement.Sid is { Length: > 0 } sid ? $" '{sid}'" : string.Empty);

    private static IEnumerable<string> ParameterOf(ResourceShape shape) => shape.TypeName.Length > 0 ? [$"in {shape.TypeName} resource"] : [];

    private static string BreakLines(BoolExpr expression) => string.Join("\n", expression.TopLevelLines());
}

/// <summary>How public methods reach a private one: the expressions for its parameters.</summary>
/// <param name="Action">The action; empty where the method is about one.</param>
/// <param name="Resource">The resource; empty where there is none.</param>
internal readonly record struct DecisionArguments(string[] Action, string[] Resource);

/// <summary>An expression for the number of the deciding statement.</summary>
/// <param name="Code">The expression.</param>
/// <param name="Constant">The number where it is always the same.</param>
/// <param name="CanAllow">Whether the answer can be yes.</param>
internal readonly record struct DecisionCall(string Code, int? Constant, bool CanAllow)
{
    /// <summary>Whether the answer is yes, as an expression.</summary>
    public string IsAllowed => Constant is { } constant ? Literals.Boolean(constant > 0) : Code + " > 0";
}
