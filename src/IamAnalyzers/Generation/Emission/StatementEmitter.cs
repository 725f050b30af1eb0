using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Emission;

/// <summary>
/// Writes the private checks of a class: for each form of resource a method that gives the number of the deciding statement,
/// negative for a Deny, 0 where none decides. Denies stand first, statements that cannot match are not there at all.
/// </summary>
internal sealed class StatementEmitter(PolicyScope scope)
{
    private const string ContextParameter = "in Context context";

    private readonly ResourceEmitter _resources = new(scope);
    private readonly ConditionEmitter _conditions = new(scope);

    public MethodPool Methods { get; } = new();

    /// <summary>The decision on an action and a form of resource: a call, or a number where it is always the same.</summary>
    /// <param name="action">The action.</param>
    /// <param name="shape">The form of resource.</param>
    /// <param name="arguments">The call's arguments.</param>
    public string Decide(ActionModel action, ResourceShape shape, string arguments)
    {
        var statements = scope.Policy.Statements.Where(s => IsAbout(s, action.FullName));
        return Decide(statements.Select(s => (s, BoolExpr.True)), shape, action.FullName, [], arguments);
    }

    /// <summary>The decision on any action and any resource, both as text.</summary>
    /// <param name="arguments">The call's arguments.</param>
    public string DecideAny(string arguments) => Decide(
        scope.Policy.Statements.Select(s => (s, ActionOf(s))),
        ResourceShape.Text,
        "any action",
        [$"in {Names.ActionText} action"],
        arguments);

    private string Decide(
        IEnumerable<(StatementModel Statement, BoolExpr Action)> statements, ResourceShape shape, string comment, IReadOnlyList<string> parameters, string arguments)
    {
        var body = new CodeWriter();
        var otherwise = "0";
        var isConstant = true;
        foreach (var (statement, action) in statements.OrderByDescending(static s => s.Statement.IsDeny).ThenBy(static s => s.Statement.Index))
        {
            var guard = action & ResourceOf(statement, shape);
            guard = guard.IsFalse ? guard : guard & ConditionOf(statement);
            var result = (statement.IsDeny ? "-" : string.Empty) + Literals.Integer(statement.Number);
            if (guard.IsTrue)
            {
                otherwise = result;
                break;
            }

            if (!guard.IsFalse)
            {
                using (body.Block($"if ({guard})"))
                {
                    body.Line($"return {result};");
                }

                body.Line();
                isConstant = false;
            }
        }

        if (isConstant)
        {
            return otherwise;
        }

        body.Line($"return {otherwise};");
        var all = parameters.Concat(ParameterOf(shape)).Append(ContextParameter);
        var name = Methods.Add("int", "Decide", string.Join(", ", all), body.ToString().TrimEnd('\n'), isExpression: false, comment);
        return $"{PolicyEmitter.ChecksClass}.{name}({arguments})";
    }

    public static bool IsAbout(StatementModel statement, string action) =>
        statement.Actions.Any(a => new ActionPattern(a).IsMatch(action)) != statement.IsNotAction;

    private BoolExpr ActionOf(StatementModel statement)
    {
        var patterns = statement.Actions.Select(static a => new ActionPattern(a)).Where(static a => a.IsValid).ToList();
        var match = patterns.Any(static p => p.IsAny)
            ? BoolExpr.Call("action.IsValid")
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
        var match = _resources.Match(statement, shape);
        return match.IsConstant ? match : Call("Resource", ParameterOf(shape), ["resource"], match, statement);
    }

    private BoolExpr ConditionOf(StatementModel statement)
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

    private static string Comment(StatementModel statement) =>
        "Statement " + Literals.Integer(statement.Number) + (statement.Sid is { Length: > 0 } sid ? $" '{sid}'" : string.Empty);

    private static IEnumerable<string> ParameterOf(ResourceShape shape) => shape.TypeName.Length > 0 ? [$"in {shape.TypeName} resource"] : [];

    private static string BreakLines(BoolExpr expression) => string.Join("\n", expression.TopLevelLines());
}
