using IamAnalyzers.Generation.Models;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Writes the pair of methods of an action: the check, and the decision with the statement that made it.</summary>
internal sealed class ActionEmitter(IActionDecisions decisions)
{
    public void Emit(CodeWriter writer, ActionModel action)
    {
        var overloads = action.Target switch
        {
            ActionTarget.Typed => Useful(action.ResourceTypes.Select(t => Typed(action, t)).ToList()),
            ActionTarget.Everything => [new Overload(null, decisions.Decide(action, ResourceShape.Everything, new([], [])))],
            _ => [new Overload("string resource", decisions.Decide(action, ResourceShape.Text, new([], [$"new {Names.ResourceText}(resource)"])))],
        };
        foreach (var overload in overloads)
        {
            EmitPair(writer, action, overload, isFirst: overload == overloads[0]);
        }
    }

    /// <summary>Those that can answer yes. Where none can, all: then the methods are there to say no.</summary>
    private static List<Overload> Useful(List<Overload> overloads)
    {
        var useful = overloads.Where(static o => o.Decision.CanAllow).ToList();
        return useful.Count > 0 ? useful : overloads;
    }

    private Overload Typed(ActionModel action, ResourceTypeModel type)
    {
        var shape = ResourceShape.Of(type, decisions.ResourceNamespace);
        return new Overload($"in {shape.TypeName} resource", decisions.Decide(action, shape, new([], ["resource"])));
    }

    private void EmitPair(CodeWriter writer, ActionModel action, Overload overload, bool isFirst)
    {
        const string Context = "in Context context = default";
        string?[] all = [decisions.TakesPrincipal ? StatementEmitter.PrincipalParameter : null, overload.Parameter, Context];
        var parameters = string.Join(", ", all.Where(static p => p is not null));
        Documentation.Summary(writer, $"Whether {Documentation.Code(action.FullName)} is allowed.");
        if (isFirst)
        {
            decisions.Describe(writer, action);
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

    /// <summary>One pair of methods.</summary>
    /// <param name="Parameter">The resource's parameter; null where there is none.</param>
    /// <param name="Decision">What decides.</param>
    private sealed record Overload(string? Parameter, DecisionCall Decision);
}

/// <summary>What decides the actions of a class: one policy, or a set of them.</summary>
internal interface IActionDecisions
{
    /// <summary>Whether it matters who asks.</summary>
    bool TakesPrincipal { get; }

    /// <summary>Where the resource types are.</summary>
    string ResourceNamespace { get; }

    /// <summary>The decision on an action and a form of resource.</summary>
    DecisionCall Decide(ActionModel action, ResourceShape shape, DecisionArguments arguments);

    /// <summary>Writes what the policies say about an action, as documentation.</summary>
    void Describe(CodeWriter writer, ActionModel action);
}
