using System.Collections.Immutable;

namespace IamAnalyzers.Rules.Operations;

/// <summary>One action of an operation's line in the table: <c>s3:GetObject?!SourceVersionId@SourceBucket,SourceKey</c>.</summary>
/// <param name="Action">The action with its service's prefix.</param>
/// <param name="IsPossible">Whether it is at most <see cref="NeedStrength.Possible"/>; a <c>~</c> behind the action.</param>
/// <param name="Condition">When it is needed; null for always. Behind <c>?</c>.</param>
/// <param name="Members">
/// The members that name the resource, in the order of the ARN's variables; empty for those that the service's lines say. Behind <c>@</c>. With <c>=</c> in front it is
/// the resource itself.
/// </param>
internal sealed record NeedTerm(string Action, bool IsPossible, NeedCondition? Condition, ImmutableArray<string> Members)
{
    public static NeedTerm Always(string action) => new(action, false, null, ImmutableArray<string>.Empty);

    public static NeedTerm Possible(string action) => new(action, true, null, ImmutableArray<string>.Empty);

    /// <summary>The term as the table writes it.</summary>
    public string Text { get; private init; } = IsPossible ? Action + "~" : Action;

    public static NeedTerm Parse(string text)
    {
        var written = text;
        var members = ImmutableArray<string>.Empty;
        var at = text.IndexOf('@');
        if (at >= 0)
        {
            members = ImmutableArray.Create(text.Substring(at + 1).Split(','));
            text = text.Substring(0, at);
        }

        NeedCondition? condition = null;
        var question = text.IndexOf('?');
        if (question >= 0)
        {
            condition = NeedCondition.Parse(text.Substring(question + 1));
            text = text.Substring(0, question);
        }

        var isPossible = text.EndsWith("~", StringComparison.Ordinal);
        return new NeedTerm(isPossible ? text.Substring(0, text.Length - 1) : text, isPossible, condition, members) { Text = written };
    }

    public NeedStrength StrengthFor(RequestFacts facts)
    {
        var strength = Condition?.Evaluate(facts) ?? NeedStrength.Required;
        return IsPossible && strength == NeedStrength.Required ? NeedStrength.Possible : strength;
    }
}
