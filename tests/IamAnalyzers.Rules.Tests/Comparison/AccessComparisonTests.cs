using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Comparison;

namespace IamAnalyzers.Rules.Tests.Comparison;

/// <summary>What the comparison of two policies finds, and what it must not.</summary>
public sealed class AccessComparisonTests
{
    [Theory]
    [InlineData("'Action':'s3:PutObject','Resource':'arn:aws:s3:::docs/*'", "'Action':'s3:GetObject','Resource':'arn:aws:s3:::docs/*'", "'s3:PutObject' on 'arn:aws:s3:::docs/'")]
    [InlineData("'Action':'s3:GetObject','Resource':'arn:aws:s3:::a*'", "'Action':'s3:GetObject','Resource':['arn:aws:s3:::a','arn:aws:s3:::a?*']", null)]
    [InlineData("'Action':'s3:GetObject','Resource':'arn:aws:s3:::a*'", "'Action':'s3:GetObject','Resource':['arn:aws:s3:::a','arn:aws:s3:::a??*']", "'s3:GetObject' on 'arn:aws:s3:::ax'")]
    [InlineData("'Action':'S3:getobject','Resource':'*'", "'Action':'s3:GetObject','Resource':'*'", null)]
    [InlineData("'Action':'s3:Get*','Resource':'*'", "'NotAction':'iam:*','Resource':'*'", null)]
    [InlineData("'NotAction':'s3:*','Resource':'*'", "'NotAction':['iam:*','s3:*'],'Resource':'*'", "'iam:")]
    [InlineData("'Action':'s3:GetObject','Resource':'arn:aws:s3:::docs/*'", "'Action':'s3:GetObject','NotResource':'arn:aws:s3:::docs/secret/*'", "'s3:GetObject' on 'arn:aws:s3:::docs/secret/'")]
    [InlineData("'Action':'s3:GetObject','Resource':'*'", "'Action':'s3:GetObject','Resource':'*','Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}", "without aws:MultiFactorAuthPresent")]
    [InlineData("'Action':'s3:GetObject','Resource':'*','Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}", "'Action':'s3:GetObject','Resource':'*'", null)]
    [InlineData("'Action':'s3:GetObject','Resource':'*','Condition':{'StringEquals':{'aws:RequestedRegion':'eu-west-1'}}", "'Action':'s3:GetObject','Resource':'*','Condition':{'StringLike':{'AWS:requestedregion':['eu-*','us-*']}}", null)]
    [InlineData("'Action':'s3:GetObject','Resource':'*','Condition':{'StringLike':{'aws:RequestedRegion':'eu-*'}}", "'Action':'s3:GetObject','Resource':'*','Condition':{'StringLike':{'aws:RequestedRegion':'eu-west-?'}}", "with aws:RequestedRegion 'eu-'")]
    [InlineData("'Action':'s3:GetObject','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':['10.0.0.0/8','11.0.0.0/8']}}", "'Action':'s3:GetObject','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'10.0.0.0/8'}}", "where not IpAddress aws:SourceIp [10.0.0.0/8]")]
    [InlineData("'Action':'s3:GetObject','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'10.0.0.0/8'}}", "'Action':'s3:GetObject','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':['11.0.0.0/8','10.0.0.0/8']}}", null)]
    [InlineData("'Action':'s3:GetObject','Resource':'arn:aws:s3:::docs/${aws:username}/a'", "'Action':'s3:GetObject','Resource':'arn:aws:s3:::docs/${aws:username}/*'", null)]
    [InlineData("'Action':'s3:GetObject','Resource':'arn:aws:s3:::docs/${aws:username}/a'", "'Action':'s3:GetObject','Resource':'arn:aws:s3:::docs/jane/*'", "docs/${aws:username}/a'")]
    [InlineData("'Action':'s3:GetObject','Resource':'arn:aws:s3:::docs/jane/a'", "'Action':'s3:GetObject','Resource':'arn:aws:s3:::docs/${aws:username}/*'", "docs/jane/a'")]
    public void Allow_statements(string statement, string old, string? expected) => Check(Policy(Allow(statement)), Policy(Allow(old)), expected);

    [Fact]
    public void A_deny_that_is_gone_gives_access() =>
        Check(
            Policy(Allow("'Action':'s3:*','Resource':'*'")),
            Policy(Allow("'Action':'s3:*','Resource':'*'"), Deny("'Action':'s3:DeleteObject','Resource':'arn:aws:s3:::docs/*'")),
            "'s3:DeleteObject' on 'arn:aws:s3:::docs/'");

    [Fact]
    public void A_deny_that_is_said_otherwise_gives_none() =>
        Check(
            Policy(Allow("'Action':'s3:*','Resource':'*'"), Deny("'Action':['s3:DeleteObject','s3:PutObject'],'Resource':['arn:aws:s3:::*']")),
            Policy(Allow("'Action':'s3:*','Resource':'*'"), Deny("'Action':'s3:DeleteObject','Resource':'arn:aws:s3:::docs/*'")),
            null);

    [Fact]
    public void A_deny_takes_back_what_is_new() =>
        Check(
            Policy(Allow("'Action':'s3:*','Resource':'*'"), Deny("'NotAction':'s3:GetObject','Resource':'*'")),
            Policy(Allow("'Action':'s3:GetObject','Resource':'*'")),
            null);

    [Fact]
    public void A_deny_of_a_variable_that_is_gone_is_found() =>
        Check(
            Policy(Allow("'Action':'s3:GetObject','Resource':'arn:aws:s3:::docs/jane'")),
            Policy(Allow("'Action':'s3:GetObject','Resource':'arn:aws:s3:::docs/jane'"), Deny("'Action':'s3:GetObject','Resource':'arn:aws:s3:::docs/${aws:username}'")),
            "'s3:GetObject' on 'arn:aws:s3:::docs/jane'");

    [Fact]
    public void Several_statements_together_may_hold_one() =>
        Check(
            Policy(Allow("'Action':'s3:GetObject','Resource':'*'")),
            Policy(
                Allow("'Action':'s3:GetObject','Resource':'*','Condition':{'Null':{'aws:MultiFactorAuthAge':'true'}}"),
                Allow("'Action':'s3:GetObject','Resource':'*','Condition':{'Null':{'aws:MultiFactorAuthAge':'false'}}")),
            null);

    [Theory]
    [InlineData("{'AWS':'arn:aws:iam::111122223333:role/app'}", "{'AWS':'111122223333'}", null)]
    [InlineData("{'AWS':'111122223333'}", "{'AWS':'arn:aws:iam::111122223333:root'}", null)]
    [InlineData("{'AWS':'111122223333'}", "{'AWS':'arn:aws:iam::111122223333:role/app'}", "for '")]
    [InlineData("'*'", "{'AWS':'111122223333'}", "for '*'")]
    [InlineData("{'Service':'sns.amazonaws.com'}", "{'AWS':'111122223333'}", "for 'sns.amazonaws.com'")]
    [InlineData("{'Service':'sns.amazonaws.com'}", "{'AWS':'*'}", null)]
    public void Principals(string principal, string old, string? expected) =>
        Check(
            Policy(Allow($"'Principal':{principal},'Action':'sqs:SendMessage','Resource':'*'")),
            Policy(Allow($"'Principal':{old},'Action':'sqs:SendMessage','Resource':'*'")),
            expected);

    [Fact]
    public void What_is_beyond_the_algebra_is_said()
    {
        var policy = Policy(Allow("'Action':'s3:GetObject','Resource':'*','Condition':{'NumericLessThan':{'aws:MultiFactorAuthAge':'10'}}"));
        var wider = Policy(Allow("'Action':'s3:GetObject','Resource':'*','Condition':{'NumericLessThan':{'aws:MultiFactorAuthAge':'20'}}"));
        Assert.False(Assert.Single(AccessComparison.Find(policy, wider, AwsCatalog.Default)).IsExact);
        Assert.True(Assert.Single(AccessComparison.Find(Policy(Allow("'Action':'s3:GetObject','Resource':'*'")), wider, AwsCatalog.Default)).IsExact);
    }

    private static void Check(PolicyDocument policy, PolicyDocument baseline, string? expected)
    {
        var found = AccessComparison.Find(policy, baseline, AwsCatalog.Default).FirstOrDefault();
        if (expected is null)
        {
            Assert.Null(found?.Example.ToString());
        }
        else
        {
            Assert.Contains(expected, found?.Example.ToString());
        }
    }

    private static string Allow(string elements) => $"{{'Effect':'Allow',{elements}}}";

    private static string Deny(string elements) => $"{{'Effect':'Deny',{elements}}}";

    private static PolicyDocument Policy(params string[] statements) =>
        PolicyDocument.Parse($"{{'Version':'2012-10-17','Statement':[{string.Join(",", statements)}]}}".Replace('\'', '"'));
}
