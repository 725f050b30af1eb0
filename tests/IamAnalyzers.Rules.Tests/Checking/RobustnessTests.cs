using CsCheck;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Tests;

/// <summary>Whatever the text, the check ends, throws nothing, and gives the same findings twice.</summary>
public sealed class RobustnessTests
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Id": "k\u00e9y",
          "Statement": [
            {
              "Sid": "One", "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/r", "*"], "Service": "sns.amazonaws.com" },
              "Action": ["s3:Get*", "s3:ListObjectsV2", "iam:*", "ec2:*Instances"], "Resource": ["*", "arn:aws:s3:::bucket/${aws:username}/*"],
              "Condition": { "StringLike": { "aws:PrincipalTag/team": ["a*", "b"] }, "Bool": { "aws:MultiFactorAuthPresent": true },
                "ForAllValues:StringEquals": { "aws:TagKeys": ["x"] }, "IpAddress": { "aws:SourceIp": "10.0.0.0/8" } }
            },
            { "Effect": "Deny", "NotAction": "sts:*", "NotResource": "arn:aws:iam::*:role/x", "Condition": { "Null": { "aws:TokenIssueTime": "true" } } }
          ]
        }
        """;

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", "\"", ",", ":", "*", "\\u00", "${", "arn:", "::", "null", "0", " ", "\n", "Sid", "\uD800", "//", "/*"];

    [Fact]
    public void Every_prefix_of_a_policy_is_checked_without_exception()
    {
        for (var length = 0; length <= Policy.Length; length++)
        {
            CheckAllKinds(Policy[..length]);
        }
    }

    [Fact]
    public void Every_mutation_of_a_policy_is_checked_without_exception()
    {
        Gen.Select(Gen.Int[0, Policy.Length], Gen.Int[0, 30], Gen.Int[0, Pieces.Length - 1]).Array[1, 4].Sample(
            mutations =>
            {
                var text = Policy;
                foreach (var (position, length, index) in mutations)
                {
                    var start = Math.Min(position, text.Length);
                    text = text[..start] + Pieces[index] + text[Math.Min(start + length, text.Length)..];
                }

                CheckAllKinds(text);
            },
            iter: 500);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"Statement\":{}}")]
    [InlineData("{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"\",\"Resource\":\"\",\"Principal\":{\"AWS\":\"\"},\"Condition\":{\"StringLike\":{\"\":\"\"}}}]}")]
    public void Odd_documents_are_checked_without_exception(string text) => CheckAllKinds(text);

    [Fact]
    public void Deep_nesting_is_checked_without_exception() =>
        CheckAllKinds("{\"Statement\":" + new string('[', 1000) + new string(']', 1000) + "}");

    private static void CheckAllKinds(string text)
    {
        var syntax = PolicySyntax.Parse(text);
        foreach (var kind in Enum.GetValues<PolicyKind>())
        {
            var findings = PolicyChecker.Check(syntax, kind, CheckSettings.Default, CancellationToken.None);
            foreach (var finding in findings)
            {
                Assert.InRange(finding.Span.Start, 0, text.Length);
                Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
                Assert.NotEmpty(finding.Message);
                foreach (var change in finding.Edits.SelectMany(static e => e.Changes))
                {
                    Assert.InRange(change.Span.Start, 0, text.Length);
                    Assert.InRange(change.Span.End, change.Span.Start, text.Length);
                }
            }

            var again = PolicyChecker.Check(PolicySyntax.Parse(text), kind, CheckSettings.Default, CancellationToken.None);
            Assert.Equal(findings.Select(static f => (f.Rule.Id, f.Span, f.Message)), again.Select(static f => (f.Rule.Id, f.Span, f.Message)));
        }
    }
}
