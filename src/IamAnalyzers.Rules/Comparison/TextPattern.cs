using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Variables;

namespace IamAnalyzers.Rules.Comparison;

/// <summary>What a place of a pattern takes.</summary>
internal enum PlaceKind : byte
{
    /// <summary>One letter, exactly.</summary>
    Letter,

    /// <summary>One letter in either case.</summary>
    Folded,

    /// <summary>One letter, whatever it is; no variable, whose value has any length.</summary>
    One,

    /// <summary>The same within a field of an ARN: no colon.</summary>
    OneInField,

    /// <summary>Any run of letters and variables.</summary>
    Star,

    /// <summary>The same within a field of an ARN.</summary>
    StarInField,
}

/// <summary>A place of a pattern. Letters are Unicode scalars; behind the last one come the numbers of variables.</summary>
internal readonly record struct Place(PlaceKind Kind, int Letter = 0)
{
    public bool IsStar => Kind is PlaceKind.Star or PlaceKind.StarInField;

    public bool Takes(int letter) => Kind switch
    {
        PlaceKind.Letter => letter == Letter,
        PlaceKind.Folded => TextPattern.Fold(letter) == Letter,
        PlaceKind.One => letter <= TextPattern.LastLetter,
        PlaceKind.OneInField => letter <= TextPattern.LastLetter && letter != ':',
        PlaceKind.StarInField => letter != ':',
        _ => true,
    };
}

/// <summary>A set of texts: a wildcard pattern of a policy taken apart, with IAM's rules about ARNs and letter case built in.</summary>
internal sealed class TextPattern
{
    public const int LastLetter = 0x10FFFF;

    private TextPattern(ImmutableArray<Place> places) => Places = places;

    public ImmutableArray<Place> Places { get; }

    /// <summary>Every text.</summary>
    public static TextPattern Any { get; } = new(ImmutableArray.Create(new Place(PlaceKind.Star)));

    /// <summary>Every text but the empty one.</summary>
    public static TextPattern NotEmpty { get; } = new(ImmutableArray.Create(new Place(PlaceKind.One), new Place(PlaceKind.Star)));

    /// <summary>Every action of every service.</summary>
    public static TextPattern ActionOfAnyService { get; } = new(ImmutableArray.Create(
        new Place(PlaceKind.OneInField), new Place(PlaceKind.StarInField), new Place(PlaceKind.Folded, ':'), new Place(PlaceKind.One), new Place(PlaceKind.Star)));

    /// <summary>Whether the last place takes all that may follow.</summary>
    public bool EndsOpen => !Places.IsEmpty && Places[Places.Length - 1].Kind == PlaceKind.Star;

    /// <summary>Text of which every character counts.</summary>
    public static TextPattern Exact(string text, bool ignoreCase = false) => new(Letters(text).Select(c => Literal(c, ignoreCase)).ToImmutableArray());

    /// <summary>Text in which <c>*</c> and <c>?</c> are wildcards.</summary>
    public static TextPattern Wildcard(string text, bool ignoreCase = false) => new(Wild(text, ignoreCase, inField: false).ToImmutableArray());

    /// <summary>An action: the service is literal, the name has wildcards, neither has case.</summary>
    public static TextPattern? Action(ActionPattern action) =>
        action.IsAny ? Any
        : !action.IsValid ? null
        : new(Letters(action.Service + ":").Select(static c => Literal(c, ignoreCase: true)).Concat(Wild(action.Name, ignoreCase: true, inField: false)).ToImmutableArray());

    /// <summary>An ARN: wildcards do not reach over the first five colons. Null for what is no ARN and so matches nothing.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="variables">The letters of variables in its resource part; null where variables are plain text.</param>
    public static TextPattern? Arn(string text, VariableLetters? variables = null)
    {
        if (text == "*")
        {
            return Any;
        }

        if (!ArnFields.TrySplit(text.AsSpan(), out var fields))
        {
            return null;
        }

        var resource = text.Substring(fields.Resource);
        return new(Wild(text.Substring(0, fields.Resource), ignoreCase: false, inField: true)
            .Concat(variables is null ? Wild(resource, ignoreCase: false, inField: false) : Template(resource, variables))
            .ToImmutableArray());
    }

    /// <summary>Whether a text of letters is in the set.</summary>
    public bool Holds(IReadOnlyList<int> text)
    {
        var reached = new bool[Places.Length + 1];
        reached[0] = true;
        Close(reached);
        foreach (var letter in text)
        {
            var next = new bool[reached.Length];
            for (var i = 0; i < Places.Length; i++)
            {
                if (reached[i] && Places[i].Takes(letter))
                {
                    next[Places[i].IsStar ? i : i + 1] = true;
                }
            }

            Close(next);
            reached = next;
        }

        return reached[Places.Length];
    }

    public static int Fold(int letter) => letter is >= 'A' and <= 'Z' ? letter + 32 : letter;

    public static IEnumerable<int> Letters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                yield return char.ConvertToUtf32(text[i], text[++i]);
            }
            else
            {
                yield return text[i];
            }
        }
    }

    private void Close(bool[] reached)
    {
        for (var i = 0; i < Places.Length; i++)
        {
            reached[i + 1] |= reached[i] && Places[i].IsStar;
        }
    }

    private static IEnumerable<Place> Template(string text, VariableLetters variables)
    {
        foreach (var part in TemplateParser.Parse(text).Parts)
        {
            switch (part.Kind)
            {
                case TemplatePartKind.Variable:
                    yield return new Place(PlaceKind.Letter, variables.Of(part.Text));
                    break;
                case TemplatePartKind.Data:
                    foreach (var letter in Letters(part.Text))
                    {
                        yield return new Place(PlaceKind.Letter, letter);
                    }

                    break;
                default:
                    foreach (var place in Wild(part.Text, ignoreCase: false, inField: false))
                    {
                        yield return place;
                    }

                    break;
            }
        }
    }

    private static IEnumerable<Place> Wild(string text, bool ignoreCase, bool inField) => Letters(text).Select(c => c switch
    {
        '*' => new Place(inField ? PlaceKind.StarInField : PlaceKind.Star),
        '?' => new Place(inField ? PlaceKind.OneInField : PlaceKind.One),
        _ => Literal(c, ignoreCase),
    });

    private static Place Literal(int letter, bool ignoreCase) =>
        ignoreCase ? new Place(PlaceKind.Folded, Fold(letter)) : new Place(PlaceKind.Letter, letter);
}

/// <summary>Variables as letters of their own: the same variable has the same value wherever it stands.</summary>
internal sealed class VariableLetters
{
    private readonly List<string> _keys = [];

    public int Of(string key)
    {
        var index = _keys.FindIndex(k => string.Equals(k, key, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            index = _keys.Count;
            _keys.Add(key);
        }

        return TextPattern.LastLetter + 1 + index;
    }

    /// <summary>Letters as text, variables as a policy writes them.</summary>
    public string ToText(IEnumerable<int> letters) => string.Concat(letters.Select(c =>
        c > TextPattern.LastLetter ? "${" + _keys[c - TextPattern.LastLetter - 1] + "}"
        : c is >= 0xD800 and <= 0xDFFF ? ((char)c).ToString()
        : char.ConvertFromUtf32(c)));
}
