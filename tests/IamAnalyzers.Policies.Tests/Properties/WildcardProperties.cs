using System.Text;
using CsCheck;
using IamAnalyzers.Policies.Compiled;
using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Policies.Tests.Properties;

public class WildcardProperties
{
    private static readonly Gen<string> Pattern = Gen.OneOf<string>("a", "b", "A", "*", "?", "\U0001F600", ":").List[0, 8].Select(static p => string.Concat(p));
    private static readonly Gen<string> Text = Gen.OneOf<string>("a", "b", "A", "*", "\n", "\U0001F600", ":").List[0, 8].Select(static p => string.Concat(p));

    [Fact]
    public void Matching_equals_the_obvious_way() =>
        Gen.Select(Pattern, Text, Gen.Bool).Sample(
            static (pattern, text, ignoreCase) =>
                Naive(Runes(pattern, ignoreCase), Runes(text, ignoreCase))
                == WildcardPattern.IsMatch(pattern.AsSpan(), text.AsSpan(), WildcardSymbols.Iam, ignoreCase),
            iter: 50_000);

    [Fact]
    public void A_variable_matches_itself_and_nothing_else() =>
        Gen.Select(Text, Text, Text).Sample(
            static (value, front, text) =>
            {
                var template = new PolicyTemplate("<${aws:username}>*");
                var values = new VariableValues(value);
                return ConditionOperators.StringLike(template, "<" + value + ">" + front, values)
                    && ConditionOperators.StringLike(template, "<" + text + ">", values) == (text == value)
                    && ConditionOperators.StringEquals(new PolicyTemplate("${a}${b}"), value + front, new VariableValues(value, front));
            },
            iter: 20_000);

    [Fact]
    public void No_character_of_data_is_a_wildcard()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var value = ((char)c).ToString();
            var template = new PolicyTemplate("x${v}y");
            var other = value == "q" ? "r" : "q";
            Assert.False(ConditionOperators.StringLike(template, "x" + other + "y", new VariableValues(value)));
            Assert.True(ConditionOperators.StringLike(template, "x" + value + "y", new VariableValues(value)));
        }
    }

    [Fact]
    public void Data_full_of_candidates_for_wildcards_stays_data()
    {
        var value = string.Concat(Enumerable.Range(0xFDD0, 32).Concat(Enumerable.Range(0xE000, 200)).Select(static c => (char)c));
        var template = new PolicyTemplate("*${v}?");

        Assert.True(ConditionOperators.StringLike(template, "abc" + value + "d", new VariableValues(value)));
        Assert.False(ConditionOperators.StringLike(template, "abc" + new string('x', value.Length) + "d", new VariableValues(value)));
    }

    [Fact]
    public void Ten_thousand_stars_against_a_hundred_thousand_characters()
    {
        var text = new string('a', 100_000);
        var stars = string.Concat(Enumerable.Repeat("*a", 10_000));

        Assert.True(WildcardPattern.IsMatch((stars + "*").AsSpan(), text.AsSpan()));
        Assert.False(WildcardPattern.IsMatch((stars + "*b").AsSpan(), text.AsSpan()));
        Assert.True(WildcardPattern.IsMatch(new string('*', 10_000).AsSpan(), text.AsSpan()));
        Assert.False(WildcardPattern.IsMatchIgnoreCase((stars + "*b").AsSpan(), text.AsSpan()));
    }

    private static Rune[] Runes(string text, bool ignoreCase) =>
        (ignoreCase ? new string(text.Select(Matching.Ascii.Fold).ToArray()) : text).EnumerateRunes().ToArray();

    private static bool Naive(ReadOnlySpan<Rune> pattern, ReadOnlySpan<Rune> text)
    {
        if (pattern.IsEmpty)
        {
            return text.IsEmpty;
        }

        if (pattern[0].Value == '*')
        {
            return Naive(pattern[1..], text) || (!text.IsEmpty && Naive(pattern, text[1..]));
        }

        return !text.IsEmpty && (pattern[0].Value == '?' || pattern[0] == text[0]) && Naive(pattern[1..], text[1..]);
    }
}
