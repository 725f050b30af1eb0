using IamAnalyzers.Analyzers.InCode.Surfaces;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Reading;

/// <summary>Tells whether an object is given to code that may change it.</summary>
internal static class Escapes
{
    /// <summary>Whether a local variable is an argument of a call that does not just take it as a policy, or is stored somewhere.</summary>
    public static bool IsPassedOn(ValueReader reader, ILocalSymbol local)
    {
        foreach (var name in reader.Locals.Of(local).References)
        {
            if (name.Parent is AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment && assignment.Right == name)
            {
                return true;
            }

            if (name.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument
                && reader.Model.GetOperation(call, reader.CancellationToken) is IInvocationOperation invocation
                && !IsTakenAsPolicy(invocation, argument))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTakenAsPolicy(IInvocationOperation call, ArgumentSyntax argument)
    {
        foreach (var operation in call.Arguments)
        {
            if (operation.Parameter is { } parameter && operation.Syntax.Span.Contains(argument.Span))
            {
                return PolicySurfaces.OfParameter(call.TargetMethod, parameter) is not null
                    || call.TargetMethod.ContainingNamespace is { } space && space.ToDisplayString().StartsWith("Amazon.", StringComparison.Ordinal)
                    || call.TargetMethod.Name == "Add";
            }
        }

        return true;
    }
}
