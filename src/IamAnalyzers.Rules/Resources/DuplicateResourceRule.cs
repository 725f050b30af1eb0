using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2120: a resource that stands in its list already.</summary>
internal sealed class DuplicateResourceRule : ResourceRule
{
    public override Rule Rule { get; } = new(
        RuleIds.DuplicateResource,
        "DuplicateResource",
        "A resource stands twice",
        "'{0}' stands twice in this list: remove one",
        "It says nothing more the second time.",
        RuleCategories.Validity,
        RuleSeverity.Info,
        HasFix: true);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (resource.Pattern.Text.Length > 0 && statement.Resources.Any(r => r.Node.Start < resource.Node.Start && r.Pattern.Text == resource.Pattern.Text))
        {
            check.Report(Rule, statement, resource.Node.ValueSpan(), ResourceEdits.Remove(statement, resource), resource.Pattern.Text);
        }
    }
}
