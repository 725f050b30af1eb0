using CsCheck;
using IamAnalyzers.Policies.Matching;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.Tests.Matching;

/// <summary>Set reasoning on patterns, held against counting out all short texts.</summary>
public sealed class PatternSetsTests
{
    private static readonly string[] Texts = [.. AllTexts("abz", 7)];

    private static readonly Gen<string> Pattern = Gen.Int[0, 3].Array[0, 4].Select(static letters => string.Concat(letters.Select(static l => "ab*?"[l])));

    [Fact]
    public void Covers_says_what_counting_says() => Gen.Select(Pattern, Pattern).Sample(
        static (wide, narrow) => Assert.Equal(
            Texts.All(t => !WildcardPattern.IsMatch(narrow, t) || WildcardPattern.IsMatch(wide, t)),
            PatternSets.Covers(wide, narrow, ignoreCase: false)),
        iter: 1000);

    [Fact]
    public void Overlap_says_what_counting_says() => Gen.Select(Pattern, Pattern).Sample(
        static (left, right) =>
        {
            var expected = Texts.Any(t => WildcardPattern.IsMatch(left, t) && WildcardPattern.IsMatch(right, t));
            var actual = PatternSets.Overlap(left, right, ignoreCase: false);
            Assert.True(expected == actual || Math.Max(left.Length, right.Length) > 3, $"{left} and {right}: {actual}");
            Assert.True(actual || !expected, $"{left} and {right}");
        },
        iter: 1000);

    [Theory]
    [InlineData("Get*", "get?bject", true)]
    [InlineData("*?", "*a", true)]
    [InlineData("?*", "*?", true)]
    [InlineData("Get*", "G*", false)]
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
