using System.ComponentModel;
using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Policies.Compiled;

/// <summary>A request's action, parted at its colon. Names compare without regard to the case of ASCII letters.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ActionText
{
    private readonly ReadOnlySpan<char> _service;
    private readonly ReadOnlySpan<char> _name;

    /// <summary>Takes an action such as <c>s3:GetObject</c>; a text without service or name is none, and no pattern matches it.</summary>
    public ActionText(string action)
    {
        var text = (action ?? throw new ArgumentNullException(nameof(action))).AsSpan();
        var colon = text.IndexOf(':');
        IsValid = colon > 0 && colon < text.Length - 1;
        _service = IsValid ? text.Slice(0, colon) : default;
        _name = IsValid ? text.Slice(colon + 1) : default;
    }

    /// <summary>Whether the text has a service prefix, so that <c>*</c> matches it.</summary>
    public bool IsValid { get; }

    internal ReadOnlySpan<char> Service => _service;

    internal ReadOnlySpan<char> Name => _name;

    /// <summary>Whether the action is one of a service.</summary>
    public bool IsOf(string service) => Ascii.EqualsIgnoreCase(_service, service.AsSpan());

    /// <summary>Whether the action, whatever its service, has this name.</summary>
    public bool Is(string name) => Ascii.EqualsIgnoreCase(_name, name.AsSpan());

    /// <summary>Whether the action's name matches a pattern with <c>*</c> and <c>?</c>.</summary>
    public bool IsLike(string pattern) => WildcardPattern.IsMatchIgnoreCase(pattern.AsSpan(), _name);
}
