using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Templates;

namespace IamAnalyzers.Rules.Tests;

/// <summary>Texts made to exhaust time or memory: the limits that docs/limits.md states.</summary>
public sealed class LimitTests
{
    [Fact]
    public void A_text_that_is_too_long_is_one_finding()
    {
        var text = "{ \"Version\": \"2012-10-17\", \"Statement\": [" + new string(' ', 50 * 1024 * 1024) + "] }";

        var finding = Assert.Single(Check(text));
        Assert.Equal(RuleIds.JsonSyntax, finding.Rule.Id);
        Assert.Contains("at most 4194304 are read", finding.Message, StringComparison.Ordinal);
        Assert.NotEmpty(TemplateChecker.Check(text, CheckSettings.Default, CancellationToken.None));
    }

    [Fact]
    public void A_text_of_the_greatest_length_is_read()
    {
        const string Head = "{ \"Version\": \"2012-10-17\", \"Statement\": [";
        var text = Head + new string(' ', JsonOptions.Policy.MaxLength - Head.Length - 3) + "] }";

        Assert.Equal(JsonOptions.Policy.MaxLength, text.Length);
        Assert.DoesNotContain(Check(text), static f => f.Rule.Id == RuleIds.JsonSyntax);
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_an_error_and_not_a_crash() =>
        Assert.Contains(
            Check("{\"Statement\":" + new string('[', 1_000_000)), static f => f.Message.Contains("nested deeper than 128", StringComparison.Ordinal));

    [Theory]
    [InlineData("Action")]
    [InlineData("Resource")]
    public void A_hundred_thousand_stars_come_back(string element)
    {
        var stars = new string('*', 100_000);
        var mixed = string.Concat(Enumerable.Repeat("*a?", 33_000));

        Assert.NotEmpty(Check(Statement($"\"{element}\": [\"s3:{stars}\", \"s3:{mixed}\", \"{mixed}b\"]")));
    }

    [Fact]
    public void Duplicates_come_back()
    {
        var actions = string.Join(", ", Enumerable.Repeat("\"s3:GetObject\"", 1_000));
        var resources = string.Join(", ", Enumerable.Range(0, 1_000).Select(static n => $"\"arn:aws:s3:::b{n % 100}/*\""));

        Assert.Contains(Check(Statement($"\"Action\": [{actions}], \"Resource\": [{resources}]")), static f => f.Rule.Id == RuleIds.DuplicateAction);
    }

    [Fact]
    public void Duplicate_keys_come_back_and_their_errors_are_counted()
    {
        var keys = string.Join(", ", Enumerable.Repeat("\"Sid\": \"a\"", 100_000));

        Assert.InRange(PolicySyntax.Parse(Statement(keys)).Errors.Length, 100, 200);
    }

    [Fact]
    public void Thousands_of_statements_come_back() =>
        Assert.NotEmpty(Check("{\"Version\":\"2012-10-17\",\"Statement\":[" + string.Join(',', Enumerable.Repeat("{}", 5_000)) + "]}"));

    private static string Statement(string elements) => "{ \"Version\": \"2012-10-17\", \"Statement\": { \"Effect\": \"Allow\", " + elements + " } }";

    private static ImmutableArray<Finding> Check(string text) =>
        PolicyChecker.Check(PolicySyntax.Parse(text), null, CheckSettings.Default, CancellationToken.None);
}
