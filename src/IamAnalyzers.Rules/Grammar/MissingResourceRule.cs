using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1109: neither <c>Resource</c> nor <c>NotResource</c>, where the kind of policy needs one.</summary>
internal sealed class MissingResourceRule : PolicyRule
{
    // Services whose resource policies name their resource; others, such as ECR, have policies without.
    private static readonly HashSet<string> NeedingResource = new(StringComparer.OrdinalIgnoreCase)
    {
        "s3", "sqs", "sns", "kms", "secretsmanager", "kinesis", "dynamodb", "es", "glue", "execute-api",
    };

    public override Rule Rule { get; } = new(
        RuleIds.MissingResource,
        "MissingResource",
        "The statement has neither Resource nor NotResource",
        "The statement has neither Resource nor NotResource, which every statement of this {0} needs: say which resources it is about",
        "Only a role's trust policy and the policies of a few services do without: there the resource is what the policy is attached to.",
        RuleCategories.Grammar,
        RuleSeverity.Error);

    public override void Check(PolicyCheck check)
    {
        foreach (var statement in check.Statements)
        {
            if (statement.ResourceElement is null && statement.IsComplete() && Needs(check.Kind, statement))
            {
                check.Report(Rule, statement, statement.HeadSpan, check.Kind.Describe());
            }
        }
    }

    private static bool Needs(PolicyKind kind, StatementSyntax statement) => kind switch
    {
        PolicyKind.Trust => false,
        PolicyKind.Resource => statement.Actions.Length > 0 && statement.Actions.All(static a => NeedingResource.Contains(a.Pattern.Service)),
        _ => true,
    };
}
