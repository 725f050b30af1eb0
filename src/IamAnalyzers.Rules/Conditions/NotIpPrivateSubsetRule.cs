using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2235: <c>NotIpAddress</c> with some private addresses.</summary>
internal sealed class NotIpPrivateSubsetRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.NotIpPrivateSubset,
        "NotIpPrivateSubset",
        "Some of the excepted addresses are private",
        "'{0}' is a private address, which aws:SourceIp never is: remove it, or use aws:VpcSourceIp",
        "It excepts nobody.",
        RuleCategories.Validity,
        RuleSeverity.Info);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator.Kind != ConditionOperatorKind.NotIpAddress || !condition.IsAbout("aws:SourceIp") || condition.Values.IsEmpty)
        {
            return;
        }

        var isPrivate = condition.Values.Select(static v => IpRange.TryParse(v.Text, out var range) && range.IsPrivate).ToList();
        if (isPrivate.Any(static p => p) && !isPrivate.All(static p => p))
        {
            var first = condition.Values[isPrivate.IndexOf(true)];
            check.Report(Rule, statement, ConditionFacts.SpanOf(first), first.Text);
        }
    }
}
