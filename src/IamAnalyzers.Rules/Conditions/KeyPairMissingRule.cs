using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2219: a private address without the network in which it lies.</summary>
internal sealed class KeyPairMissingRule : ConditionRule
{
    // Which networks make a private address unique, by the key that holds the address; the first is the one to add.
    private static readonly Dictionary<string, string[]> Partners = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aws:VpcSourceIp"] = ["aws:SourceVpc", "aws:SourceVpce", "aws:SourceVpcArn"],
        ["aws:Ec2InstanceSourcePrivateIPv4"] = ["aws:Ec2InstanceSourceVpc", "ec2:SourceInstanceArn"],
    };

    public override Rule Rule { get; } = new(
        RuleIds.KeyPairMissing,
        "KeyPairMissing",
        "A private address without its network",
        "{0} is a private address, which other networks have as well: also test {1}",
        "Anyone can make a VPC with the same addresses.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator.Kind != ConditionOperatorKind.Null
            && statement.Effect is not null
            && Partners.TryGetValue(condition.Key, out var partners)
            && !statement.Conditions.Any(c => partners.Any(c.IsAbout)))
        {
            check.Report(Rule, statement, condition.KeyNode.ValueSpan(), condition.Key, partners[0]);
        }
    }
}
