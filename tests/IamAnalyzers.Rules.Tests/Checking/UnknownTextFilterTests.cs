using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Tests;

/// <summary>What is not known until run time refutes the findings that it could mend, and no others. In the policies here <c>~</c> is unknown.</summary>
public sealed class UnknownTextFilterTests
{
    [Theory]
    [InlineData(RuleIds.RcpPrincipalKeyNoServiceGuard, """{ "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, "BoolIfExists": { "aws:SourceVpce": "~" } }""", false)]
    [InlineData(RuleIds.RcpPrincipalKeyNoServiceGuard, """{ "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }""", true)]
    [InlineData(RuleIds.RcpServiceKeyNoGuard, """{ "StringNotEquals": { "aws:SourceOrgID": "~" } }""", false)]
    [InlineData(RuleIds.RcpServiceKeyNoGuard, """{ "StringNotEquals": { "aws:SourceOrgID": "o-a1b2c3d4e5" } }""", true)]
    [InlineData(RuleIds.RcpNoNullCheck, """{ "StringNotEquals": { "aws:SourceOrgID": "o-a1b2c3d4e5" }, "Bool": { "aws:PrincipalIsAWSService": "true" }, "~": { "aws:SourceAccount": "false" } }""", false)]
    [InlineData(RuleIds.DenyTagUnsupported, """{ "StringEquals": { "aws:ResourceTag/~": "web" } }""", false)]
    [InlineData(RuleIds.DenyTagUnsupported, """{ "StringEquals": { "aws:ResourceTag/team": "~" } }""", true)]
    [InlineData(RuleIds.KmsKeyValue, """{ "StringNotEquals": { "s3:x-amz-server-side-encryption-aws-kms-key-id": "~" } }""", false)]
    [InlineData(RuleIds.KmsKeyValue, """{ "StringNotEquals": { "s3:x-amz-server-side-encryption-aws-kms-key-id": "alias/~" } }""", false)]
    [InlineData(RuleIds.WildcardTooPermissive, """{ "StringNotLike": { "aws:PrincipalOrgID": "o-~*" } }""", false)]
    [InlineData(RuleIds.WildcardTooPermissive, """{ "StringNotLike": { "aws:PrincipalOrgID": "o-*", "aws:SourceVpce": "~" } }""", true)]
    public void A_finding_holds_where_no_unknown_text_could_mend_it(string id, string condition, bool isReported)
    {
        var text = $$"""
            { "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Principal": "*", "Action": ["s3:PutObject", "s3:ListAllMyBuckets"], "Resource": "*", "Condition": {{condition}} } }
            """.Replace("~", UnknownText.Text);
        var findings = PolicyChecker.Check(PolicySyntax.Parse(text), PolicyKind.ResourceControl, CheckSettings.Default, CancellationToken.None);
        Assert.Equal(isReported, findings.Any(f => f.Rule.Id == id));
    }

    [Theory]
    [InlineData("\"NotResource\": \"arn:aws:s3:::~/*\"", false)]
    [InlineData("\"Resource\": [\"arn:aws:s3:::~/*\", \"arn:aws:s3:::payroll/*\"]", true)]
    [InlineData("\"Resource\": \"arn:aws:s3:::~/*\"", false)]
    [InlineData("\"Resource\": \"arn:aws:s3:::payroll/*\"", true)]
    public void A_sensitive_resource_is_reached_by_what_is_known(string resource, bool isReported)
    {
        var text = $$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", {{resource}} } }""".Replace("~", UnknownText.Text);
        var settings = CheckSettings.Default with { SensitiveResources = "arn:aws:s3:::payroll*" };
        var findings = PolicyChecker.Check(PolicySyntax.Parse(text), PolicyKind.Identity, settings, CancellationToken.None);
        Assert.Equal(isReported, findings.Any(static f => f.Rule.Id == RuleIds.SensitiveResourceAccess));
    }
}
