using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules;

/// <summary>Runs all rules over a document: text in, findings out; pure.</summary>
internal static class PolicyChecker
{
    /// <summary>Checks a document.</summary>
    /// <param name="syntax">The document as read.</param>
    /// <param name="declaredKind">The kind that metadata or the place says; null to infer it from the content.</param>
    /// <param name="settings">What the user's configuration says.</param>
    /// <param name="cancellationToken">Stops between two rules.</param>
    /// <returns>The findings in the order of the text.</returns>
    public static ImmutableArray<Finding> Check(
        PolicySyntax syntax, PolicyKind? declaredKind, CheckSettings settings, CancellationToken cancellationToken)
    {
        var kind = declaredKind ?? PolicyKindInference.Infer(syntax);
        var check = new PolicyCheck(syntax, kind, declaredKind is not null, settings, cancellationToken);
        foreach (var rule in PolicyRules.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rule.Check(check);
        }

        return UnknownTextFilter.Apply(syntax, check.ToFindings());
    }
}
