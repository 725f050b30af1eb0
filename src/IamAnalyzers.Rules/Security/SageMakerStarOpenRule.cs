using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3021: URLs into SageMaker notebooks and domains that open from any network.</summary>
internal sealed class SageMakerStarOpenRule : StatementRule
{
    private static readonly string[] Actions = ["sagemaker:CreatePresignedNotebookInstanceUrl", "sagemaker:CreatePresignedDomainUrl"];

    public override Rule Rule { get; } = new(
        RuleIds.SageMakerStarOpen,
        "SageMakerStarOpen",
        "SageMaker open to all traffic",
        "The URL that '{0}' returns opens a notebook from any network: limit it by aws:SourceIp, aws:SourceVpc or aws:SourceVpce",
        "Whoever holds such a URL works with the notebook's role; SageMaker checks these keys again when it is opened.",
        RuleCategories.Security,
        RuleSeverity.Info);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (!check.Kind.GrantsToPrincipals() || statement.Effect != Effect.Allow || statement.IsNarrowed(Narrowing.Network))
        {
            return;
        }

        foreach (var name in Actions)
        {
            // A wildcard over the whole service has a rule that says more.
            if (Grants.Granting(statement, name) is { } action && check.FactsOf(action).Meaning != ActionMeaning.WholeService && !check.Statements.Any(s => LimitsByDeny(s, name)))
            {
                check.Report(Rule, statement, action.Node.ValueSpan(), action.Pattern.Text);
                return;
            }
        }
    }

    /// <summary>Whether a Deny keeps other networks out, or everybody.</summary>
    private static bool LimitsByDeny(StatementSyntax statement, string action) =>
        statement.Effect == Effect.Deny
        && statement.IsNotAction != statement.Actions.Any(a => a.Pattern.IsMatch(action))
        && (statement.ConditionElement is null || statement.Conditions.Any(static c => ConditionKeys.NarrowingOf(c.Key) == Narrowing.Network));
}
