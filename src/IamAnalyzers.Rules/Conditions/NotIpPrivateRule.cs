using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2233: <c>NotIpAddress</c> with only private addresses.</summary>
internal sealed class NotIpPrivateRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.NotIpPrivate,
        "NotIpPrivate",
        "Everything but private addresses",
        "'{0}' is a private address, which aws:SourceIp never is, so that this always holds: use aws:VpcSourceIp with aws:SourceVpc, or the public address",
        "A Deny hits everyone then, an Allow lets everyone in.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator.Kind != ConditionOperatorKind.NotIpAddress || !condition.IsAbout("aws:SourceIp") || condition.Values.IsEmpty)
        {
            return;
        }

        var isPrivate = condition.Values.Select(static v => IpRange.TryParse(v.Text, out var range) && range.IsPrivate).ToList();
        if (isPrivate.All(static p => p))
        {
            var first = condition.Values[isPrivate.IndexOf(true)];
            check.Report(Rule, statement, ConditionFacts.SpanOf(first), first.Text);
        }
    }
}
