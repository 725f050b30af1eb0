using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Writes the pair of methods of an action: the check, and the decision with the statement that made it.</summary>
internal sealed class ActionEmitter(PolicyScope scope, StatementEmitter statements)
{
    public void Emit(CodeWriter writer, ActionModel action)
    {
        var about = scope.StatementsAbout(action.FullName);
        var overloads = action.Target switch
        {
            ActionTarget.Typed => Useful(action.ResourceTypes.Select(t => Typed(action, about, t)).ToList()),
            ActionTarget.Everything => [new Overload(null, statements.Decide(action, about, ResourceShape.Everything, new([], [])))],
            _ => [new Overload("string resource", statements.Decide(action, about, ResourceShape.Text, new([], [$"new {Names.ResourceText}(resource)"])))],
        };
        foreach (var overload in overloads)
        {
            EmitPair(writer, action, overload, overload == overloads[0] ? about : null);
        }
    }

    /// <summary>Those that can answer yes. Where none can, all: then the methods are there to say no.</summary>
    private static List<Overload> Useful(List<Overload> overloads)
    {
        var useful = overloads.Where(static o => o.Decision.CanAllow).ToList();
        return useful.Count > 0 ? useful : overloads;
    }

    private Overload Typed(ActionModel action, IReadOnlyList<StatementModel> about, ResourceTypeModel type)
    {
        var shape = ResourceShape.Of(type, scope.Policy.ResourceNamespace);
        return new Overload($"in {shape.TypeName} resource", statements.Decide(action, about, shape, new([], ["resource"])));
    }

    private void EmitPair(CodeWriter writer, ActionModel action, Overload overload, IReadOnlyList<StatementModel>? described)
    {
        const string Context = "in Context context = default";
        string?[] all = [scope.Policy.TakesPrincipal ? StatementEmitter.PrincipalParameter : null, overload.Parameter, Context];
        var parameters = string.Join(", ", all.Where(static p => p is not null));
        Documentation.Summary(writer, $"Whether {Documentation.Code(action.FullName)} is allowed.");
        if (described is not null)
        {
            WriteStatements(writer, described);
        }

        writer.Line($"public static bool Can{action.MethodName}({parameters}) =>");
        using (writer.Indent())
        {
            writer.Line(overload.Decision.IsAllowed + ";");
        }

        writer.Line();
        Documentation.Summary(writer, $"Decides {Documentation.Code(action.FullName)}, and says which statement did.");
        writer.Line($"public static {Names.AccessDecision} {action.MethodName}({parameters}) =>");
        using (writer.Indent())
        {
            writer.Line($"{PolicyEmitter.ChecksClass}.Explain({overload.Decision.Code});");
        }

        writer.Line();
    }

    private void WriteStatements(CodeWriter writer, IReadOnlyList<StatementModel> about)
    {
        var required = RequiredKeys(about);
        Documentation.Remarks(
            writer,
            required.Count == 0 ? null : $"Never allowed without {string.Join(", ", required.Select(Documentation.Code))}.",
            Documentation.Limit(about, s => StatementWords.DescribeForAction(s, scope.Policy.File.DisplayPath)));
    }

    /// <summary>The properties without which every Allow fails: each has a positive condition on them.</summary>
    private List<string> RequiredKeys(IReadOnlyList<StatementModel> about)
    {
        HashSet<string>? keys = null;
        foreach (var allow in about.Where(static s => !s.IsDeny))
        {
            var own = allow.Conditions.Where(static c => IsFalseWithout(c)).Select(c => scope.PropertyOf(c.Key).Name).ToList();
            if (keys is null)
            {
                keys = new HashSet<string>(own, StringComparer.Ordinal);
            }
            else
            {
                keys.IntersectWith(own);
            }
        }

        return keys is null ? [] : keys.OrderBy(static k => k, StringComparer.Ordinal).ToList();
    }

    private static bool IsFalseWithout(ConditionModel condition)
    {
        var op = condition.Operator;
        return op.Kind != ConditionOperatorKind.Null
            && !op.IfExists
            && (op.Qualifier == SetQualifier.ForAnyValue || (op.Qualifier == SetQualifier.None && !op.IsNegated));
    }

    /// <summary>One pair of methods.</summary>
    /// <param name="Parameter">The resource's parameter; null where there is none.</param>
    /// <param name="Decision">What decides.</param>
    private sealed record Overload(string? Parameter, DecisionCall Decision);
}
