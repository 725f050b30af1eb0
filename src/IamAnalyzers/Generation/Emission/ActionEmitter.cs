using System.Globalization;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Writes the pair of methods of an action: the check, and the decision with the statement that made it.</summary>
internal sealed class ActionEmitter(PolicyScope scope, StatementEmitter statements)
{
    public void Emit(CodeWriter writer, ActionModel action)
    {
        switch (action.Target)
        {
            case ActionTarget.Typed:
                foreach (var type in action.ResourceTypes)
                {
                    var shape = ResourceShape.Of(type, scope.Policy.ResourceNamespace);
                    EmitPair(writer, action, shape, $"in {shape.TypeName} resource", "resource", $"The resource: {Documentation.Code(type.Template)}.");
                }

                break;
            case ActionTarget.Everything:
                EmitPair(writer, action, ResourceShape.Everything, null, null, null);
                break;
            default:
                EmitPair(writer, action, ResourceShape.Text, "string resource", $"new {Names.ResourceText}(resource)", "The resource's ARN, or <c>*</c>.");
                break;
        }
    }

    private void EmitPair(CodeWriter writer, ActionModel action, ResourceShape shape, string? parameter, string? argument, string? description)
    {
        string[] parameters = parameter is null ? [] : [parameter];
        string[] arguments = argument is null ? [] : [argument];
        var parameterList = string.Join(", ", [.. parameters, "in Context context = default"]);
        var decision = statements.Decide(action, shape, string.Join(", ", [.. arguments, "context"]));

        Documentation.Summary(writer, $"Whether {Documentation.Code(action.FullName)} is allowed.");
        WriteParameters(writer, description);
        WriteStatements(writer, action);
        writer.Line($"public static bool Can{action.MethodName}({parameterList}) =>");
        using (writer.Indent())
        {
            writer.Line((int.TryParse(decision, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var statement) ? Literals.Boolean(statement > 0) : decision + " > 0") + ";");
        }

        writer.Line();
        Documentation.Summary(writer, $"Decides {Documentation.Code(action.FullName)}, and says which statement did.");
        WriteParameters(writer, description);
        writer.Line($"public static {Names.AccessDecision} {action.MethodName}({parameterList}) =>");
        using (writer.Indent())
        {
            writer.Line($"{PolicyEmitter.ChecksClass}.Explain({decision});");
        }

        writer.Line();
    }

    private static void WriteParameters(CodeWriter writer, string? resource)
    {
        if (resource is not null)
        {
            Documentation.Parameter(writer, "resource", resource);
        }

        Documentation.Parameter(writer, "context", "The condition keys of the request; what is not set is absent.");
    }

    private void WriteStatements(CodeWriter writer, ActionModel action)
    {
        var about = scope.Policy.Statements.Where(s => StatementEmitter.IsAbout(s, action.FullName)).ToList();
        var required = RequiredKeys(about);
        Documentation.Remarks(
            writer,
            required.Count == 0 ? null : $"Never allowed without {string.Join(", ", required.Select(Documentation.Code))}.",
            Documentation.Describe(about, scope.Policy.File.DisplayPath));
    }

    /// <summary>The properties without which every Allow fails: each has a positive condition on them.</summary>
    private List<string> RequiredKeys(List<StatementModel> about)
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
}
