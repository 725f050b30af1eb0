using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Tests.Catalog;

public class SuggestionsTests
{
    private static readonly AwsCatalog Catalog = AwsCatalog.Default;

    [Theory]
    [InlineData("s3", "GetObjct", "GetObject")]
    [InlineData("s3", "getobejct", "GetObject")] // swapped neighbours are one mistake
    [InlineData("s3", "ListBuckets", "ListBucket")]
    [InlineData("lambda", "InvokeFuncton", "InvokeFunction")]
    [InlineData("dynamodb", "PutItems", "PutItem")]
    [InlineData("s3", "Xyzzy", null)]
    [InlineData("s3", "Frobnicate", null)]
    [InlineData("s3", "", null)]
    [InlineData("s3", "G", null)]
    public void Closest_action(string prefix, string name, string? expected)
    {
        Assert.True(Catalog.TryGetService(prefix, out var service));
        Assert.Equal(expected, Suggestions.ClosestAction(service, name));
    }

    [Theory]
    [InlineData("dynamodbb", "dynamodb")]
    [InlineData("lamdba", "lambda")]
    [InlineData("S33", "s3")]
    [InlineData("secretmanager", "secretsmanager")]
    [InlineData("qqqqqqqq", null)]
    [InlineData("s4", null)] // half of it would be a guess
    [InlineData("", null)]
    public void Closest_service(string prefix, string? expected) => Assert.Equal(expected, Suggestions.ClosestService(Catalog, prefix));

    [Theory]
    [InlineData("aws:SourceIpp", "aws:SourceIp")]
    [InlineData("aws:usrename", "aws:username")]
    [InlineData("aws:PrincipleTag/team", "aws:PrincipalTag/team")]
    [InlineData("aws:RequestTags/Cost/Center", "aws:RequestTag/Cost/Center")]
    [InlineData("aws:PrincipalOrgId", "aws:PrincipalOrgID")]
    [InlineData("aws:ARM", null)] // never a deprecated key
    [InlineData("something:else", null)]
    public void Closest_global_key(string key, string? expected) => Assert.Equal(expected, Suggestions.ClosestGlobalKey(Catalog, key));

    [Theory]
    [InlineData("s3:prefx", "s3:prefix")]
    [InlineData("s3:ExistingObjectTags/env", "s3:ExistingObjectTag/env")]
    [InlineData("s3:nothingLikeIt", null)]
    public void Closest_condition_key(string key, string? expected)
    {
        Assert.True(Catalog.TryGetService("s3", out var service));
        Assert.Equal(expected, Suggestions.ClosestConditionKey(service, key));
    }

    [Fact]
    public void Long_input_costs_nothing()
    {
        Assert.True(Catalog.TryGetService("ec2", out var service));
        Assert.Null(Suggestions.ClosestAction(service, new string('a', 1_000_000)));
        Assert.Null(Suggestions.ClosestService(Catalog, new string('/', 1_000_000)));
        Assert.Null(Suggestions.ClosestGlobalKey(Catalog, "aws:" + new string('x', 1_000_000)));
    }
}
