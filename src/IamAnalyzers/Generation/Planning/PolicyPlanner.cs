using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules;

namespace IamAnalyzers.Generation.Planning;

/// <summary>Makes the model of a policy's class: a pure function of the file and its name.</summary>
internal static class PolicyPlanner
{
    /// <summary>Null where the document has errors; analyzers say which.</summary>
    public static PolicyModel? Plan(PolicyFile file, AssignedName name)
    {
        var syntax = PolicySyntax.Parse(file.Json);
        if (syntax.ToDocument(file.DisplayPath) is not { } document)
        {
            return null;
        }

        var statements = document.Statements.Select(StatementModel.From).ToEquatableArray();
        var kind = file.Kind ?? PolicyKindInference.Infer(syntax);
        var expanded = ActionExpansion.Expand(statements, file.Options.MaxExpandedActions);
        return new PolicyModel(
            file,
            name,
            file.Options.ResourceNamespace,
            kind,
            document.SupportsVariables,
            statements,
            ContextPlanner.Plan(statements, document.SupportsVariables),
            ActionPlanner.Plan(expanded.Actions, name.ClassName, kind),
            expanded.IsTooBroad);
    }
}
