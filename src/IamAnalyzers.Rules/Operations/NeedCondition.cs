using System.Collections.Immutable;

namespace IamAnalyzers.Rules.Operations;

/// <summary>
/// When an operation needs an action: alternatives (<c>|</c>) of tests that must all hold (<c>&amp;</c>). A test is
/// <c>Member</c> (is set), <c>!Member</c> (is not, as long as nobody knows better), <c>-Member</c> (is known not to be),
/// <c>Member=Value</c> or <c>Member^Start</c> (begins with, ignoring case and white space in front).
/// </summary>
internal sealed class NeedCondition
{
    private readonly ImmutableArray<ImmutableArray<Test>> _alternatives;

    private NeedCondition(ImmutableArray<ImmutableArray<Test>> alternatives) => _alternatives = alternatives;

    private enum TestKind
    {
        Set,
        NotSet,
        KnownNotSet,
        Equal,
        StartsWith,
    }

    /// <summary>The members that the condition asks about.</summary>
    public IEnumerable<string> Members => _alternatives.SelectMany(static a => a).Select(static t => t.Member);

    public static NeedCondition Parse(string text) => new(
        text.Split('|').Select(static a => a.Split('&').Select(ParseTest).ToImmutableArray()).ToImmutableArray());

    public NeedStrength Evaluate(RequestFacts facts) =>
        _alternatives.Max(a => a.Min(test => Evaluate(test, facts)));

    private static Test ParseTest(string text)
    {
        switch (text[0])
        {
            case '!':
                return new Test(TestKind.NotSet, text.Substring(1), "");
            case '-':
                return new Test(TestKind.KnownNotSet, text.Substring(1), "");
        }

        var at = text.IndexOfAny(['=', '^']);
        return at < 0
            ? new Test(TestKind.Set, text, "")
            : new Test(text[at] == '=' ? TestKind.Equal : TestKind.StartsWith, text.Substring(0, at), text.Substring(at + 1));
    }

    private static NeedStrength Evaluate(Test test, RequestFacts facts)
    {
        var state = facts.StateOf(test.Member);
        return test.Kind switch
        {
            TestKind.Set => state switch
            {
                MemberState.Unset => NeedStrength.None,
                MemberState.Unknown => NeedStrength.Possible,
                _ => NeedStrength.Required,
            },
            TestKind.NotSet => state == MemberState.Set ? NeedStrength.None : NeedStrength.Required,
            TestKind.KnownNotSet => state switch
            {
                MemberState.Set => NeedStrength.None,
                MemberState.Unknown => NeedStrength.Possible,
                _ => NeedStrength.Required,
            },
            _ => state switch
            {
                MemberState.Unset => NeedStrength.None,
                MemberState.Unknown => NeedStrength.Possible,
                _ => facts.ValuesOf(test.Member).Max(value => Compare(test, value)),
            },
        };
    }

    private static NeedStrength Compare(Test test, MemberValue value)
    {
        if (test.Kind == TestKind.StartsWith)
        {
            var known = value.Text is null ? "" : value.Text.Split(MemberValue.Hole)[0].TrimStart();
            return known.StartsWith(test.Value, StringComparison.OrdinalIgnoreCase) ? NeedStrength.Required
                : known.Length >= test.Value.Length || value.IsKnown ? NeedStrength.None
                : NeedStrength.Possible;
        }

        return !value.IsKnown ? NeedStrength.Possible
            : string.Equals(value.Text, test.Value, StringComparison.OrdinalIgnoreCase) ? NeedStrength.Required
            : NeedStrength.None;
    }

    private sealed record Test(TestKind Kind, string Member, string Value);
}
