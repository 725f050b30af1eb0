using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Resources;

namespace IamAnalyzers.Rules.Tests.Resources;

/// <summary>The formats of ARNs, read from the catalogue.</summary>
public sealed class ArnFormatsTests
{
    [Theory]
    [InlineData("dynamodb", "table/*", true)]
    [InlineData("dynamodb", "*", true)]
    [InlineData("dynamodb", "tab*", true)]
    [InlineData("dynamodb", "tables/*", false)]
    [InlineData("dynamodb", "${aws:PrincipalTag/kind}/x", true)]
    [InlineData("dynamodb", "\uFFFF/x", true)]
    [InlineData("s3", "docs", true)]
    [InlineData("s3", "docs/key", true)]
    [InlineData("apigateway", "/restapis/a1b2/stages/live", true)]
    [InlineData("apigateway", "/apis/a1b2/stages/live", true)]
    [InlineData("backup", "recovery-point:*", true)]
    public void A_service_has_a_format_or_not(string service, string resource, bool expected) =>
        Assert.Equal(expected, ArnFormats.Of(AwsCatalog.Default).Any(service, f => f.IsMetBy(ArnFormat.PatternOf(resource))));

    [Fact]
    public void A_bucket_has_no_slash()
    {
        var bucket = Assert.Single(ArnFormats.Of(AwsCatalog.Default).Own("s3"), static f => f.ResourceTemplate == "${BucketName}");
        Assert.True(bucket.IsMetBy("docs*"));
        Assert.False(bucket.IsMetBy("docs/*"));
    }

    [Theory]
    [InlineData("sqs", "*", "*", "*", true)]
    [InlineData("sqs", "*", "444455556666", "*", false)]
    [InlineData("sqs", "eu-west-1", "*", "*", false)]
    [InlineData("sqs", "*", "*", "orders*", false)]
    [InlineData("sns", "*", "*", "*", false)]
    public void An_arn_covers_a_format_or_not(string service, string region, string account, string resource, bool expected) =>
        Assert.Equal(expected, Assert.Single(ArnFormats.Of(AwsCatalog.Default).Own("sqs")).IsCoveredBy(service, region, account, resource));

    [Fact]
    public void A_format_on_the_page_of_another_service_counts()
    {
        Assert.Empty(ArnFormats.Of(AwsCatalog.Default).Own("catalog"));
        Assert.True(ArnFormats.Of(AwsCatalog.Default).Knows("catalog"));
        Assert.False(ArnFormats.Of(AwsCatalog.Default).Knows("no-such-service"));
    }

    [Fact]
    public void Several_formats_of_one_type_are_taken_apart()
    {
        Assert.True(AwsCatalog.Default.TryGetAction("apigateway:SetWebACL", out var action));
        var formats = ArnFormats.Of(AwsCatalog.Default).Of(action);
        Assert.Contains(formats, static f => f.ResourceTemplate == "/restapis/${RestApiId}/stages/${StageName}");
        Assert.DoesNotContain(formats, static f => f.Template.Contains(','));
    }
}
