using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Tests;

/// <summary>What stands for unknown text never comes out of a check: no edit writes it, no title shows it.</summary>
public sealed class UnknownTextEditTests
{
    private static readonly PolicySyntax Policy = PolicySyntax.Parse(
        "{ \"Version\": \"2012-10-17\", \"Statement\": { \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"arn:aws:s3:::\uFFFF\" } }", JsonOptions.ComputedPolicy);

    [Theory]
    [InlineData("\uFFFF", 0)]
    [InlineData("arn:aws:s3:::\uFFFF/*", 0)]
    [InlineData("arn:aws:s3:::docs/*", 1)]
    [InlineData("\uFFFE", 1)]
    public void Edits_write_only_what_is_known(string value, int expected)
    {
        var action = new SourceSpan(Policy.Text.IndexOf("\"s3:*\"", StringComparison.Ordinal), 6);
        var finding = new Finding(PolicyRules.All[0].Rule, action, ["a", "b", "c"])
        {
            StatementIndex = 0,
            Edits = [SuggestedEdit.Replace("Change", action, JsonEdits.Quote(value)), SuggestedEdit.Replace("Change \uFFFF", action, "\"s3:Get*\"")],
        };

        var edits = UnknownTextFilter.Apply(Policy, [finding])[0].Edits;

        Assert.Equal(expected + 1, edits.Length);
        Assert.Equal("Change {…}", edits[^1].Title);
    }
}
