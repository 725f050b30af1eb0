using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1206: a value under <c>Service</c> that is nearly the name of a service.</summary>
internal sealed class UnknownServicePrincipalRule : PrincipalRule
{
    public override Rule Rule { get; } = new(
        RuleIds.UnknownServicePrincipal,
        "UnknownServicePrincipal",
        "There is no such service principal",
        "'{0}' is not known as a service principal: did you mean '{1}'?",
        "A principal that does not exist is refused by IAM, or trusts nobody.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckPrincipal(PolicyCheck check, StatementSyntax statement, PrincipalValueSyntax principal)
    {
        if (principal.Type == PrincipalType.Service
            && ServicePrincipals.IsWellFormed(principal.Value)
            && ServicePrincipals.Suggest(principal.Value, check.Catalog) is { } closest)
        {
            check.Report(Rule, statement, principal.Node.ValueSpan(), PrincipalEdits.Change(principal, closest), principal.Value, closest);
        }
    }
}
