using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Actions;

/// <summary>IAM2006: the name of an API operation where its permission should stand.</summary>
internal sealed class ApiNameIsNotPermissionRule : ActionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ApiNameIsNotPermission,
        "ApiNameIsNotPermission",
        "An API operation is not its permission",
        "'{0}' is an API operation and no permission: it needs {1}",
        "Most operations are permitted by an action of the same name, some are not: s3:ListObjectsV2 does nothing, s3:ListBucket allows the call.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckAction(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        if (facts.Meaning != ActionMeaning.ApiOperation)
        {
            return;
        }

        var permissions = string.Join(", ", facts.Permissions.Select(static p => $"'{p}'"));
        check.Report(statement, new Finding(Rule, ActionSpans.Name(action), ImmutableArray.Create(facts.Pattern.Text, permissions))
        {
            Edits = ActionEdits.ChangeToAll(check, statement, action, facts.Permissions, $"Change to {permissions}"),
        });
    }
}
