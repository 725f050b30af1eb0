using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;
using IamAnalyzers.Rules.Principals;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3015: everyone as principal of an Allow in a key policy.</summary>
internal sealed class KmsKeyPolicyWildcardRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.KmsKeyPolicyWildcard,
        "KmsKeyPolicyWildcard",
        "A key policy allows everyone",
        "The key policy allows everyone to use the key: name the principals, or demand kms:CallerAccount or kms:ViaService with it",
        "Resource \"*\" in a key policy is this key; Principal \"*\" is the whole world.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (check.Kind == PolicyKind.Resource
            && statement.Effect == Effect.Allow
            && PrincipalFacts.IsAbout(statement, "kms")
            && PrincipalFacts.Everyone(statement) is { } everyone
            && !statement.IsNarrowed(Narrowing.Outsiders))
        {
            check.Report(Rule, statement, everyone.Node.ValueSpan());
        }
    }
}
