using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Policies;

/// <summary>
/// A value of <c>Action</c> or <c>NotAction</c>: <c>*</c>, or <c>service:name</c> in which the name may hold <c>*</c> and
/// <c>?</c>. Service and name compare without case.
/// </summary>
/// <remarks>AWS: "IAM JSON policy elements: Action".</remarks>
public sealed class ActionPattern : IEquatable<ActionPattern>
{
    private readonly int _colon;
    private string? _service;
    private string? _name;

    /// <summary>Takes a pattern as written. Text that is neither <c>*</c> nor <c>service:name</c> is kept, and matches nothing.</summary>
    public ActionPattern(string text)
    {
        Text = text ?? throw new ArgumentNullException(nameof(text));
        _colon = text.IndexOf(':');
        IsAny = text == "*";
        IsValid = IsAny || (_colon > 0 && _colon < text.Length - 1);
        HasWildcard = IsAny || WildcardPattern.HasWildcard(NameSpan);
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>The service prefix as written; <c>*</c> for <c>*</c>; empty where the text is no action.</summary>
    public string Service => _service ??= ServiceSpan.ToString();

    /// <summary>What follows the first colon; <c>*</c> for <c>*</c>; empty where the text is no action.</summary>
    public string Name => _name ??= NameSpan.ToString();

    /// <summary>Whether the pattern is <c>*</c> alone, every action of every service.</summary>
    public bool IsAny { get; }

    /// <summary>Whether the text is <c>*</c> or <c>service:name</c>.</summary>
    public bool IsValid { get; }

    /// <summary>Whether the pattern can match more than one action.</summary>
    public bool HasWildcard { get; }

    /// <summary>Whether an action, such as <c>s3:GetObject</c>, matches. A wildcard in the service prefix is literal, as in AWS.</summary>
    public bool IsMatch(string action)
    {
        var text = (action ?? throw new ArgumentNullException(nameof(action))).AsSpan();
        var colon = text.IndexOf(':');
        return colon > 0 && IsMatch(text.Slice(0, colon), text.Slice(colon + 1));
    }

    internal bool IsMatch(ReadOnlySpan<char> service, ReadOnlySpan<char> name) =>
        IsAny
        || (IsValid
            && Ascii.EqualsIgnoreCase(ServiceSpan, service)
            && WildcardPattern.IsMatchIgnoreCase(NameSpan, name));

    // Reading a policy makes no strings of the two halves; who asks for them gets them made once.
    private ReadOnlySpan<char> ServiceSpan => _colon > 0 ? Text.AsSpan(0, _colon) : IsAny ? Text.AsSpan() : default;

    private ReadOnlySpan<char> NameSpan => _colon > 0 ? Text.AsSpan(_colon + 1) : IsAny ? Text.AsSpan() : default;

    /// <inheritdoc/>
    public bool Equals(ActionPattern? other) => other is not null && Ascii.EqualsIgnoreCase(Text.AsSpan(), other.Text.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ActionPattern);

    /// <inheritdoc/>
    public override int GetHashCode() => Ascii.HashIgnoreCase(Text.AsSpan());

    /// <summary>The pattern as written.</summary>
    public override string ToString() => Text;
}
