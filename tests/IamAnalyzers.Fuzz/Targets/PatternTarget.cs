using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Compiled;
using IamAnalyzers.Policies.Conditions;
using IamAnalyzers.Policies.Matching;
using IamAnalyzers.Policies.Variables;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Fuzz.Targets;

/// <summary>ARNs, wildcards, variables and the values of conditions: the text's first line is a pattern, its second one what it is held against.</summary>
internal sealed record PatternTarget() : Target("pattern", 150)
{
    public override void Run(string text)
    {
        var lines = text.Split('\n', 3);
        var (pattern, value) = (lines[0], lines.Length > 1 ? lines[1] : string.Empty);
        CheckArn(pattern);
        CheckArn(value);
        CheckSets(pattern, value);
        _ = new ArnPattern(pattern).IsMatch(value);
        _ = new PolicyTemplate(pattern).VariableKeys;
        _ = TemplateParser.Parse(pattern);
        _ = PrincipalIdentity.Parse(pattern);
        Demand(!PolicyInstant.TryParse(value, out var instant) || instant.CompareTo(instant) == 0, "a point in time is not itself");
        Demand(!DecimalText.TryParse(value, out var number) || DecimalText.Compare(number, number) == 0, "a number is not itself");
        Demand(!Base64Text.IsValid(value) || Base64Text.AreEqual(value, value), "bytes are not themselves");
        _ = IpRange.TryParse(value, out _);
    }

    private static void CheckArn(string text)
    {
        if (Arn.TryParse(text, out var arn))
        {
            Demand(arn.ToString() == text, "an ARN's text is not what was read");
            Demand(
                string.Join(':', "arn", arn.Partition, arn.Service, arn.Region, arn.Account, arn.Resource) == text,
                "an ARN's parts are not what was read");
        }
    }

    private static void CheckSets(string left, string right)
    {
        var overlap = PatternSets.Overlap(left, right, ignoreCase: false);
        Demand(overlap == PatternSets.Overlap(right, left, ignoreCase: false), "two patterns meet only one way round");
        Demand(PatternSets.Covers(left, left, ignoreCase: true), "a pattern does not cover itself");

        // Without wildcards a pattern is one text: then matching, meeting and covering are the same.
        if (!WildcardPattern.HasWildcard(right))
        {
            var matches = WildcardPattern.IsMatch(left, right);
            Demand(matches == PatternSets.Covers(left, right, ignoreCase: false), "covering and matching differ");
            Demand(!matches || overlap, "a text matches what it does not meet");
        }
    }
}
