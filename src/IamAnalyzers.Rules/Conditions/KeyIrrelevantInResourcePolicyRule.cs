using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Resources;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2218: the account or organisation of the resource, in the policy of that resource.</summary>
internal sealed class KeyIrrelevantInResourcePolicyRule : ConditionRule
{
    private static readonly HashSet<string> OfResource = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:ResourceAccount", "aws:ResourceOrgID", "aws:ResourceOrgPaths", "s3:ResourceAccount", "s3tables:ResourceAccount",
    };

    public override Rule Rule { get; } = new(
        RuleIds.KeyIrrelevantInResourcePolicy,
        "KeyIrrelevantInResourcePolicy",
        "The key says nothing in the resource's own policy",
        "{0} is the same in every request that this policy is asked about, because it is the resource's own: test the caller's, such as aws:PrincipalAccount or aws:PrincipalOrgID",
        "The resource to which a policy belongs is always in the same account and organisation.",
        RuleCategories.Validity,
        RuleSeverity.Info);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (check.Kind == PolicyKind.Resource && OfResource.Contains(condition.Key) && IsOfOneResource(check, statement))
        {
            check.Report(Rule, statement, condition.KeyNode.ValueSpan(), condition.Key);
        }
    }

    // The policy of a VPC endpoint looks the same, and there the key matters: a document that nobody declared must name its resource.
    private static bool IsOfOneResource(PolicyCheck check, StatementSyntax statement) =>
        check.IsKindDeclared
        || (!statement.IsNotResource && statement.Resources.Length > 0 && statement.Resources.All(static r => ArnParts.TryRead(r, out var arn) && arn.Resource.Length > 0 && !ResourceForms.HasWildcard(arn.Resource.Substring(0, 1))));
}
