using System.ComponentModel;
using IamAnalyzers.Policies.Authorization;

namespace IamAnalyzers.Policies.Compiled;

/// <summary>A statement's <c>Principal</c> or <c>NotPrincipal</c> element, read once and asked often.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PrincipalElement
{
    private readonly PrincipalMatcher _matcher;

    /// <summary>Reads the values of an element.</summary>
    /// <param name="isNotPrincipal">Whether the element is <c>NotPrincipal</c>.</param>
    /// <param name="effect">The statement's effect: <c>NotPrincipal</c> with Allow is about nobody.</param>
    /// <param name="values">The values; <c>"*"</c> is <c>*</c> of type <see cref="PrincipalType.Aws"/>.</param>
    public PrincipalElement(bool isNotPrincipal, Effect effect, params PrincipalValue[] values) =>
        _matcher = new PrincipalMatcher(values ?? throw new ArgumentNullException(nameof(values)), isNotPrincipal, effect);

    /// <summary>Whether the statement is about a caller, in whatever way it names it: itself, its role, its account, everyone.</summary>
    public bool IsAbout(in PrincipalIdentity caller) => _matcher.Match(caller, default) != PrincipalMatch.None;

    /// <summary>The same among other policies: a caller with a permissions boundary is never left out by <c>NotPrincipal</c>.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="hasBoundary">Whether the caller has a permissions boundary.</param>
    public bool IsAbout(in PrincipalIdentity caller, bool hasBoundary) => Match(caller, hasBoundary) != PrincipalMatch.None;

    internal PrincipalMatch Match(in PrincipalIdentity caller, bool hasBoundary) => _matcher.Match(caller, new PrincipalFacts(null, null, hasBoundary));
}
