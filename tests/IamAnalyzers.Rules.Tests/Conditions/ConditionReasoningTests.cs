using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Tests.Conditions;

/// <summary>Which conditions narrow, and which only look like it.</summary>
public sealed class ConditionReasoningTests
{
    [Theory]
    [InlineData("""{ "StringEquals": { "aws:PrincipalOrgID": "o-abc123" } }""", "Organization")]
    [InlineData("""{ "StringLike": { "aws:PrincipalOrgID": "o-*" } }""", "None")]
    [InlineData("""{ "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-abc123/r-1/*" } }""", "Organization")]
    [InlineData("""{ "ForAllValues:StringLike": { "aws:PrincipalOrgPaths": "o-abc123/r-1/*" } }""", "None")]
    [InlineData("""{ "ForAllValues:StringLike": { "aws:PrincipalOrgPaths": "o-abc123/*" }, "Null": { "aws:PrincipalOrgPaths": "false" } }""", "Organization")]
    [InlineData("""{ "StringEquals": { "aws:SourceAccount": ["444455556666", 777788889999] } }""", "Account")]
    [InlineData("""{ "StringLike": { "aws:SourceAccount": ["444455556666", "*"] } }""", "None")]
    [InlineData("""{ "StringEqualsIfExists": { "aws:SourceAccount": "444455556666" } }""", "None")]
    [InlineData("""{ "StringNotEquals": { "aws:SourceAccount": "444455556666" } }""", "None")]
    [InlineData("""{ "ArnLike": { "aws:SourceArn": "arn:aws:sns:*:444455556666:*" } }""", "Arn")]
    [InlineData("""{ "ArnLike": { "aws:SourceArn": "arn:aws:sns:*:*:topic" } }""", "None")]
    [InlineData("""{ "ArnLike": { "aws:SourceArn": "arn:aws:s3:::docs" } }""", "Arn")]
    [InlineData("""{ "ArnLike": { "aws:SourceArn": "arn:aws:s3:::*" } }""", "None")]
    [InlineData("""{ "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } }""", "Network")]
    [InlineData("""{ "IpAddress": { "aws:SourceIp": ["203.0.113.0/24", "::/0"] } }""", "None")]
    [InlineData("""{ "StringEquals": { "aws:SourceVpce": "vpce-1a2b3c4d" } }""", "Network")]
    [InlineData("""{ "Bool": { "aws:MultiFactorAuthPresent": true } }""", "Mfa")]
    [InlineData("""{ "Bool": { "aws:MultiFactorAuthPresent": "false" } }""", "None")]
    [InlineData("""{ "NumericLessThan": { "aws:MultiFactorAuthAge": "3600" } }""", "Mfa")]
    [InlineData("""{ "StringEquals": { "ec2:ResourceTag/team": "${aws:PrincipalTag/team}" } }""", "Tag")]
    [InlineData("""{ "StringLike": { "aws:ResourceTag/team": "*" } }""", "None")]
    [InlineData("""{ "Null": { "aws:PrincipalArn": "false" } }""", "None")]
    [InlineData("""{ "Bool": { "aws:SecureTransport": "true" } }""", "None")]
    [InlineData("""{ "StringLike": { "aws:UserAgent": "mine" } }""", "None")]
    [InlineData("""{ "StringEquals": { "aws:PrincipalOrgID": [] } }""", "None")]
    [InlineData("""{ "StringLike": { "kms:ViaService": "s3.*.amazonaws.com" }, "StringEquals": { "kms:CallerAccount": "444455556666" } }""", "Account, Service")]
    [InlineData("""{ "StringEquals": { "aws:ResourceAccount": "￿" } }""", "Resource")]
    [InlineData("""{ "StringEquals": { "aws:SourceAccount": ["444455556666", "￿"] } }""", "Account")]
    [InlineData("""{ "StringLike": { "aws:SourceAccount": ["￿", "*"] } }""", "None")]
    [InlineData("""{ "StringEquals": { "aws:PrincipalOrgID": "￿" } }""", "Organization")]
    [InlineData("""{ "StringLike": { "aws:PrincipalOrgID": "o-*￿" } }""", "None")]
    [InlineData("""{ "ArnLike": { "aws:SourceArn": "arn:aws:sns:*:￿:topic" } }""", "Arn")]
    [InlineData("""{ "ArnLike": { "aws:SourceArn": "arn:aws:sns:*:*:￿" } }""", "None")]
    [InlineData("""{ "Bool": { "aws:MultiFactorAuthPresent": "￿" } }""", "Mfa")]
    [InlineData("""{ "ForAllValues:StringLike": { "aws:PrincipalOrgPaths": "o-abc123/*" }, "Null": { "aws:PrincipalOrgPaths": "￿" } }""", "Organization")]
    public void A_condition_narrows_by(string condition, string expected)
    {
        var syntax = PolicySyntax.Parse($$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {{condition}} } }""");
        Assert.Equal(expected, ConditionReasoning.NarrowingOf(syntax.Statements[0]).ToString());
    }
}
