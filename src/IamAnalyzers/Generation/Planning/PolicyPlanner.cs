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
        if (syntax.ToDocument(file.DocumentName) is not { } document)
        {
            return null;
        }

        var statements = document.Statements.Select(StatementModel.From).Select(s => s with { Line = LineOf(s, file, syntax) }).ToEquatableArray();
        var kind = file.Kind ?? PolicyKindInference.Infer(syntax);
        var expanded = ActionExpansion.Expand(statements, file.Options);
        return new PolicyModel(
            file,
            name,
            file.Options.ResourceNamespace,
            kind,
            document.SupportsVariables,
            statements,
            ContextPlanner.Plan(statements, document.SupportsVariables, file.Options.Catalog),
            ActionPlanner.Plan(expanded.Actions, name.ClassName, kind, file.Options.Catalog),
            expanded.IsTooBroad);
    }

    /// <summary>The line in the file, which for a text in C# is the one in the code.</summary>
    private static int LineOf(StatementModel statement, PolicyFile file, PolicySyntax syntax) => file.IsInCode
        ? LineMarks.LineOf(file.Lines, file.Json, syntax.Statements[statement.Index].Node.Span.Start)
        : statement.Line;
}
