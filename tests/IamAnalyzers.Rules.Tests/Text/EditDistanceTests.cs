using CsCheck;
using IamAnalyzers.Rules.Text;

namespace IamAnalyzers.Rules.Tests.Text;

public class EditDistanceTests
{
    private static readonly Gen<string> Words = Gen.Char["abAB"].Array[0, 8].Select(c => new string(c));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "ABC", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "abcd", 1)]
    [InlineData("abc", "axc", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Counts_mistakes(string left, string right, int expected) => Assert.Equal(expected, EditDistance.Bounded(left, right, 5));

    [Fact]
    public void Stops_at_the_limit() => Assert.Equal(3, EditDistance.Bounded("abcdefgh", "stuvwxyz", 2));

    [Fact]
    public void A_limit_only_cuts_off() => Gen.Select(Words, Words, Gen.Int[0, 9]).Sample((left, right, limit) =>
        EditDistance.Bounded(left, right, limit) == Math.Min(EditDistance.Bounded(left, right, 20), limit + 1));

    [Fact]
    public void Is_symmetric() => Gen.Select(Words, Words).Sample((left, right) =>
        EditDistance.Bounded(left, right, 20) == EditDistance.Bounded(right, left, 20));

    [Fact]
    public void The_first_of_equally_near_names_wins()
    {
        Assert.Equal("StringLike", ClosestSearch.Closest("StringLik", ["StringLike", "StringLikf"]));
        Assert.Equal("StringLikf", ClosestSearch.Closest("StringLik", ["StringLikf", "StringLike"]));
        Assert.Null(ClosestSearch.Closest("NumericEquals", ["Bool", "Null"]));
    }
}
