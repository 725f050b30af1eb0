using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2119: a resource that another one of the same list covers.</summary>
internal sealed class RedundantResourceRule : ResourceRule
{
    public override Rule Rule { get; } = new(
        RuleIds.RedundantResource,
        "RedundantResource",
        "Another resource of the statement covers this one",
        "'{0}' adds nothing to '{1}', which stands in the same list: remove it",
        "What a wildcard beside it covers suggests a limit that does not exist.",
        RuleCategories.Validity,
        RuleSeverity.Info,
        HasFix: true);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        foreach (var other in statement.Resources)
        {
            if (!ReferenceEquals(other, resource)
                && other.Pattern.Text != resource.Pattern.Text
                && StatementSets.CoversResource(other.Pattern.Text, resource.Pattern.Text)
                && !(StatementSets.CoversResource(resource.Pattern.Text, other.Pattern.Text) && other.Node.Start > resource.Node.Start))
            {
                check.Report(statement, new Finding(Rule, resource.Node.ValueSpan(), ImmutableArray.Create(resource.Pattern.Text, other.Pattern.Text))
                {
                    AdditionalSpans = ImmutableArray.Create(other.Node.ValueSpan()),
                    Edits = ResourceEdits.Remove(statement, resource),
                });
                return;
            }
        }
    }
}
