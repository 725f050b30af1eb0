using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3201: changing a bucket's policy, ACL or lifecycle without the right that it gives.</summary>
internal sealed class ResourcePolicyEscalationRule : PolicyRule
{
    private static readonly (string Lever, string[] Rights)[] Levers =
    [
        ("s3:PutBucketPolicy", ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]),
        ("s3:PutBucketAcl", ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]),
        ("s3:PutLifecycleConfiguration", ["s3:DeleteObject"]),
    ];

    public override Rule Rule { get; } = new(
        RuleIds.ResourcePolicyEscalation,
        "ResourcePolicyEscalation",
        "A bucket's permissions can be changed to what is not granted",
        "'{0}' lets its principal give itself {1}, which this policy does not grant: take it away, or grant what is meant",
        "Who may change a bucket's policy, ACL or lifecycle can read, write or delete its objects without being allowed to.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    public override void Check(PolicyCheck check)
    {
        if (!check.Kind.GrantsToPrincipals())
        {
            return;
        }

        var granting = check.Statements.Where(static s => s.Effect == Effect.Allow && !s.IsNotAction).ToList();
        foreach (var statement in granting)
        {
            if (statement.IsNarrowed(Narrowing.Any))
            {
                continue;
            }

            foreach (var (lever, rights) in Levers)
            {
                // Named, so that wildcards over the service are left to their own rules.
                var action = statement.Actions.FirstOrDefault(a => !a.Pattern.HasWildcard && a.Pattern.IsMatch(lever));
                var missing = action is null
                    ? []
                    : rights.Where(r => !granting.Any(g => g.Actions.Any(a => a.Pattern.IsMatch(r)))).ToList();
                if (missing.Count > 0)
                {
                    check.Report(Rule, statement, ActionSpans.Name(action!), action!.Pattern.Text, string.Join(", ", missing));
                }
            }
        }
    }
}
