using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Compiled;

namespace IamAnalyzers.Generation.Emission;

/// <summary>
/// Writes whether a condition holds. Missing keys, several values and negation are settled here, as the evaluator settles them;
/// how one value is compared is up to <see cref="ValueEmitter"/>.
/// </summary>
internal sealed class ConditionEmitter(PolicyScope scope)
{
    private readonly ValueEmitter _values = new(scope);

    /// <summary>The condition as an expression over <c>context</c>; false where it needs a loop over several values.</summary>
    public bool TryEmit(ConditionModel condition, out BoolExpr expression)
    {
        var property = scope.PropertyOf(condition.Key);
        var value = "context." + property.Name;
        var op = condition.Operator;
        if (op.Kind == ConditionOperatorKind.Null)
        {
            expression = Null(condition, property, value);
            return true;
        }

        if (op.Qualifier != SetQualifier.None)
        {
            expression = default;
            return false;
        }

        if (property.IsList)
        {
            // A key with several values needs a set operator: without one nothing is equal to it.
            var match = _values.MatchesAny(condition, property.Type, ContextExpressions.Single(property, value));
            expression = op.IsNegated ? !match : match;
            if (op.IfExists && !op.IsNegated)
            {
                expression = BoolExpr.Call($"{Names.Text}.IsAbsent({value})") | expression;
            }

            return true;
        }

        var any = _values.MatchesAny(condition, property.Type, value);
        expression = op.IsNegated ? !any : any;
        if (op.IfExists && !op.IsNegated)
        {
            expression = BoolExpr.IsNull(value) | expression;
        }

        return true;
    }

    /// <summary>Writes the body of a method that walks over the values of a key with several.</summary>
    public void EmitLoop(CodeWriter writer, ConditionModel condition)
    {
        var op = condition.Operator;
        var isAll = op.Qualifier == SetQualifier.ForAllValues;
        var property = scope.PropertyOf(condition.Key);
        var match = _values.MatchesAny(condition, property.Type, "values[i]", isNullable: false);
        var satisfied = op.IsNegated ? !match : match;
        writer.Line($"var values = context.{property.Name};");

        // AWS: every value of none satisfies, also where there are only empty ones; some value of none does not.
        var isNone = isAll ? ContextExpressions.IsNullList(property.Type, "values") : $"{Names.Text}.IsAbsent(values)";
        var ofNone = isAll || op.IfExists;
        if (satisfied.IsConstant)
        {
            var result = BoolExpr.Choose(BoolExpr.Call(isNone), BoolExpr.Of(ofNone), satisfied);
            writer.Line($"return {(ofNone ? result : !BoolExpr.Call(isNone) & satisfied)};");
            return;
        }

        using (writer.Block($"if ({isNone})"))
        {
            writer.Line($"return {Literals.Boolean(ofNone)};");
        }

        writer.Line();
        using (writer.Block("for (var i = 0; i < values.Count; i++)"))
        {
            using (writer.Block($"if ({(isAll ? !satisfied : satisfied)})"))
            {
                writer.Line($"return {Literals.Boolean(!isAll)};");
            }
        }

        writer.Line();
        writer.Line($"return {Literals.Boolean(isAll)};");
    }

    private static BoolExpr Null(ConditionModel condition, ContextPropertyModel property, string value)
    {
        var accepts = new HashSet<bool>();
        foreach (var text in condition.Values)
        {
            if (ConditionOperators.TryParseBool(text, out var isAbsent))
            {
                accepts.Add(isAbsent);
            }
        }

        if (accepts.Count != 1)
        {
            return BoolExpr.Of(accepts.Count == 2);
        }

        var isNull = property.IsList
            ? BoolExpr.Call(ContextExpressions.IsNullList(property.Type, value))
            : ContextExpressions.IsNull(property.Type, value);
        return accepts.Contains(true) ? isNull : !isNull;
    }
}
