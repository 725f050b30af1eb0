using IamAnalyzers.AspNetCore.Resources;
using Microsoft.AspNetCore.Routing;

namespace IamAnalyzers.AspNetCore.Tests.Resources;

/// <summary>Route values become resources, and cannot become others.</summary>
public sealed class ResourceTemplateTests
{
    [Theory]
    [InlineData("*", "*")]
    [InlineData("arn:aws:s3:::docs/{key}", "arn:aws:s3:::docs/a/b:c")]
    [InlineData("arn:aws:s3:::{bucket}/{key}", "arn:aws:s3:::logs/a/b:c")]
    [InlineData("arn:aws:dynamodb:{region}:111122223333:table/{number}", "arn:aws:dynamodb:eu-west-1:111122223333:table/7")]
    [InlineData("arn:aws:s3:::docs/{{key}}/{{{key}}}", "arn:aws:s3:::docs/{key}/{a/b:c}")]
    [InlineData("", "")]
    public void Values_stand_where_their_names_were(string template, string expected) =>
        Assert.Equal(expected, ResourceTemplate.Parse(template).Bind(Values()));

    [Theory]
    [InlineData("arn:aws:s3:::docs/{missing}", "missing")]
    [InlineData("arn:aws:s3:::docs/{empty}", "empty")]
    [InlineData("arn:aws:s3:::docs/{nothing}", "nothing")]
    public void A_missing_value_is_no_resource(string template, string name) =>
        Assert.Contains($"'{name}'", Assert.Throws<ResourceValueException>(() => ResourceTemplate.Parse(template).Bind(Values())).Message);

    [Theory]
    [InlineData("arn:aws:s3:{key}::docs")]
    [InlineData("{key}:aws:s3:::docs")]
    [InlineData("arn:aws:dynamodb:eu-west-1:{key}:table/x")]
    [InlineData("{key}")]
    public void A_value_cannot_move_the_fields_of_the_ARN(string template) =>
        Assert.Throws<ResourceValueException>(() => ResourceTemplate.Parse(template).Bind(Values()));

    [Theory]
    [InlineData("arn:aws:s3:::docs/{key", 19)]
    [InlineData("arn:aws:s3:::docs/key}", 22)]
    [InlineData("arn:aws:s3:::docs/{}", 19)]
    [InlineData("{{{", 3)]
    public void A_brace_without_its_partner_is_told(string template, int character) =>
        Assert.Contains($"character {character}", Assert.Throws<FormatException>(() => ResourceTemplate.Parse(template)).Message);

    [Fact]
    public void Parts_know_where_they_stand()
    {
        const string Text = "arn:aws:s3:::{bucket}/x/{{y}}/{key}";
        Assert.True(ResourceTemplateReader.TryRead(Text, out var parts, out _, out _));
        Assert.Equal(["arn:aws:s3:::", "bucket", "/x/{y}/", "key"], parts.Select(static p => p.Text));
        Assert.All(parts.Where(static p => p.IsParameter), part => Assert.Equal(part.Text, Text.Substring(part.Start, part.Text.Length)));
    }

    private static RouteValueDictionary Values() => new()
    {
        ["bucket"] = "logs",
        ["key"] = "a/b:c",
        ["region"] = "eu-west-1",
        ["number"] = 7,
        ["empty"] = string.Empty,
        ["nothing"] = null,
    };
}
