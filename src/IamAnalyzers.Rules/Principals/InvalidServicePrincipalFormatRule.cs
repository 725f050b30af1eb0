using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1205: a value under <c>Service</c> that is no domain of AWS.</summary>
internal sealed class InvalidServicePrincipalFormatRule : PrincipalRule
{
    public override Rule Rule { get; } = new(
        RuleIds.InvalidServicePrincipalFormat,
        "InvalidServicePrincipalFormat",
        "A service principal is a domain of AWS",
        "'{0}' is no service principal: {1}",
        "Under Service stand domains such as lambda.amazonaws.com, without wildcards; the policy is refused otherwise.",
        RuleCategories.Grammar,
        RuleSeverity.Error,
        HasFix: true);

    protected override void CheckPrincipal(PolicyCheck check, StatementSyntax statement, PrincipalValueSyntax principal)
    {
        if (principal.Type != PrincipalType.Service || PrincipalForms.IsPlaceholder(principal.Value) || ServicePrincipals.IsWellFormed(principal.Value))
        {
            return;
        }

        var complete = ServicePrincipals.Complete(principal.Value, check.Catalog);
        check.Report(
            Rule,
            statement,
            principal.Node.ValueSpan(),
            complete is null ? ImmutableArray<SuggestedEdit>.Empty : PrincipalEdits.Change(principal, complete),
            principal.Value,
            complete is null ? "write a domain such as \"lambda.amazonaws.com\"" : $"write \"{complete}\"");
    }
}
