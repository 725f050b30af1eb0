using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Conditions;
using IamAnalyzers.Rules.Principals;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3016: a bucket policy without a Deny of requests without TLS.</summary>
internal sealed class BucketPolicyNoTlsRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.BucketPolicyNoTls,
        "BucketPolicyNoTls",
        "A bucket policy that allows unencrypted connections",
        "The bucket policy does not deny requests without TLS: add a Deny for everyone with \"Bool\": {{ \"aws:SecureTransport\": \"false\" }}",
        "Without that Deny, S3 also answers over plain HTTP.",
        RuleCategories.Security,
        RuleSeverity.Hidden);

    public override void Check(PolicyCheck check)
    {
        if (check.Kind != PolicyKind.Resource
            || check.Syntax.Statement is not { } element
            || check.Statements.IsEmpty
            || !check.Statements.All(static s => PrincipalFacts.IsAbout(s, "s3") || s.Actions.Any(static a => a.Pattern.IsAny)))
        {
            return;
        }

        var denies = check.Statements.Any(static s =>
            s.Effect == Effect.Deny
            && PrincipalFacts.IncludesEveryone(s)
            && s.Conditions.Any(static c =>
                (string.Equals(c.Key, "aws:SecureTransport", StringComparison.OrdinalIgnoreCase) && c.Values.Any(static v => ConditionReasoning.IsFalse(v.Text)))
                || string.Equals(c.Key, "s3:TlsVersion", StringComparison.OrdinalIgnoreCase)));
        if (!denies)
        {
            check.Report(Rule, element.Name.Span);
        }
    }
}
