using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2232: <c>IpAddress</c> with only private addresses.</summary>
internal sealed class IpPrivateRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.IpPrivate,
        "IpPrivate",
        "A private address as source",
        "'{0}' is a private address, which aws:SourceIp never is: use aws:VpcSourceIp with aws:SourceVpc, or the public address",
        "AWS sees the public address of a caller; through a VPC endpoint the key is absent.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator.Kind != ConditionOperatorKind.IpAddress || !condition.IsAbout("aws:SourceIp") || condition.Values.IsEmpty)
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
