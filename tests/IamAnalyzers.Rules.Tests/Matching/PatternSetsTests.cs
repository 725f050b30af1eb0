using System.Collections;
using IamAnalyzers.Policies.Matching;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.Tests.Matching;

/// <summary>Set reasoning on patterns, held against counting out all short texts.</summary>
public sealed class PatternSetsTests
{
    // A text that tells two patterns of this length apart is no longer than this.
    private static readonly string[] Texts = [.. AllTexts("abz", 7)];

    private static readonly string[] Patterns = [.. AllTexts("ab*?", 4)];

    private static readonly Dictionary<string, BitArray> Matches =
        Patterns.ToDictionary(static p => p, static p => new BitArray([.. Texts.Select(t => WildcardPattern.IsMatch(p, t))]));

    [Fact]
    public void Covers_says_what_counting_says_of_all_short_patterns() => ForAllPairs(static (wide, narrow) =>
        !new BitArray(Matches[narrow]).And(new BitArray(Matches[wide]).Not()).HasAnySet() == PatternSets.Covers(wide, narrow, ignoreCase: false));

    [Fact]
    public void Overlap_says_what_counting_says_of_all_short_patterns() => ForAllPairs(static (left, right) =>
        new BitArray(Matches[left]).And(Matches[right]).HasAnySet() == PatternSets.Overlap(left, right, ignoreCase: false));

    [Theory]
    [InlineData("Get*", "get?bject", true)]
    [InlineData("*?", "*a", true)]
    [InlineData("?*", "*?", true)]
    [InlineData("Get*", "G*", false)]
    [InlineData("*a???", "aaa*?", false)]
    [InlineData("*a*???", "aaa*?", true)]
    public void Covers_knows(string wide, string narrow, bool expected) => Assert.Equal(expected, PatternSets.Covers(wide, narrow, ignoreCase: true));

    [Theory]
    [InlineData("arn:aws:s3:::docs/*", "arn:aws:s3:::docs/a/*", true)]
    [InlineData("arn:aws:s3:::docs/*", "arn:aws:s3:::docs/${aws:username}/*", true)]
    [InlineData("arn:aws:s3:::docs/${aws:username}/*", "arn:aws:s3:::docs/jane/*", false)]
    [InlineData("arn:aws:s3:::docs*", "arn:aws:s3:::docs", true)]
    [InlineData("arn:aws:sqs:*:*:q", "arn:aws:sqs:eu-west-1:444455556666:q", true)]
    [InlineData("arn:aws:s3:*", "arn:aws:s3:::docs", false)]
    public void Covers_knows_resources(string wide, string narrow, bool expected) => Assert.Equal(expected, StatementSets.CoversResource(wide, narrow));

    [Fact]
    public void Many_stars_are_no_trouble() =>
        Assert.False(PatternSets.Covers("*a" + new string('?', 60), string.Concat(Enumerable.Repeat("*a", 100)), ignoreCase: false));

    private static void ForAllPairs(Func<string, string, bool> holds) =>
        Assert.DoesNotContain(Patterns.SelectMany(static left => Patterns, static (left, right) => (left, right)), pair => !holds(pair.left, pair.right));

    private static IEnumerable<string> AllTexts(string alphabet, int longest)
    {
        IEnumerable<string> level = [string.Empty];
        for (var length = 0; length <= longest; length++)
        {
            foreach (var text in level)
            {
                yield return text;
            }

            level = level.SelectMany(t => alphabet.Select(c => t + c)).ToList();
        }
    }
}
