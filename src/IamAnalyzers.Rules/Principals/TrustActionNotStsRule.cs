using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1216: an action of a trust policy that is none of STS's for assuming.</summary>
internal sealed class TrustActionNotStsRule : ActionRule
{
    private static readonly string[] Allowed =
        ["AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity", "TagSession", "SetSourceIdentity", "SetContext"];

    public override Rule Rule { get; } = new(
        RuleIds.TrustActionNotSts,
        "TrustActionNotSts",
        "An action that trust policies do not have",
        "'{0}' does nothing in a trust policy, which is about assuming the role: use sts:AssumeRole, its forms with SAML and web identity, sts:TagSession, sts:SetSourceIdentity or sts:SetContext",
        "IAM refuses other actions in trust policies; what the role may do stands in its permission policies.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckAction(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        if (check.Kind == PolicyKind.Trust
            && facts.Form == ActionForm.Valid
            && !Allowed.Any(name => facts.Pattern.IsMatch("sts:" + name)))
        {
            check.Report(Rule, statement, action.Node.ValueSpan(), facts.Pattern.Text);
        }
    }
}
