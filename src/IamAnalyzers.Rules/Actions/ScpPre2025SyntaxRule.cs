using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Actions;

/// <summary>IAM2016: elements of an SCP that were refused before SCPs took the full language.</summary>
internal sealed class ScpPre2025SyntaxRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ScpPre2025Syntax,
        "ScpPre2025Syntax",
        "SCPs did not always know this",
        "{0} in a service control policy was refused before SCPs took the full policy language: check that all your tools know it",
        "Older tools and partitions may still refuse what AWS Organizations takes by now.",
        RuleCategories.Validity,
        RuleSeverity.Hidden);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (check.Kind != PolicyKind.ServiceControl)
        {
            return;
        }

        if (statement is { IsNotResource: true, ResourceElement: { } notResource })
        {
            check.Report(Rule, statement, notResource.Name.Span, "NotResource");
        }

        if (statement.Effect == Effect.Allow)
        {
            CheckAllow(check, statement);
        }

        foreach (var action in statement.Actions)
        {
            var star = action.Pattern.Name.IndexOfAny(['*', '?']);
            if (star >= 0 && star < action.Pattern.Name.Length - 1)
            {
                check.Report(Rule, statement, ActionSpans.Name(action), "A wildcard inside an action");
            }
        }
    }

    private void CheckAllow(PolicyCheck check, StatementSyntax statement)
    {
        if (statement is { IsNotAction: true, ActionElement: { } notAction })
        {
            check.Report(Rule, statement, notAction.Name.Span, "NotAction with Allow");
        }

        if (statement.ConditionElement is { } condition)
        {
            check.Report(Rule, statement, condition.Name.Span, "Condition with Allow");
        }

        if (!statement.IsNotResource && statement.Resources.FirstOrDefault(static r => r.Pattern.Text != "*") is { } resource)
        {
            check.Report(Rule, statement, resource.Node.ValueSpan(), "A Resource other than * with Allow");
        }
    }
}
