using System.Collections.Immutable;

namespace IamAnalyzers.Policies;

/// <summary>The kinds of principal that the <c>Principal</c> element knows.</summary>
public enum PrincipalType
{
    /// <summary><c>AWS</c>: an account, a user, a role, a role session, a federated user, or <c>*</c>.</summary>
    Aws,

    /// <summary><c>Service</c>: an AWS service, such as <c>lambda.amazonaws.com</c>.</summary>
    Service,

    /// <summary><c>Federated</c>: a SAML or OIDC provider.</summary>
    Federated,

    /// <summary><c>CanonicalUser</c>: S3's own id of an account.</summary>
    CanonicalUser,
}

/// <summary>One value of a <c>Principal</c> or <c>NotPrincipal</c> element.</summary>
/// <param name="Type">The key under which it stands; <see cref="PrincipalType.Aws"/> for <c>"*"</c>.</param>
/// <param name="Value">The value as written.</param>
public readonly record struct PrincipalValue(PrincipalType Type, string Value);

/// <summary>A <c>Principal</c> or <c>NotPrincipal</c> element.</summary>
/// <remarks>AWS: "AWS JSON policy elements: Principal".</remarks>
public sealed class Principal : IEquatable<Principal>
{
    internal Principal(bool isStar, ImmutableArray<PrincipalValue> values)
    {
        IsStar = isStar;
        Values = values;
    }

    /// <summary>Whether the element is the string <c>"*"</c>, everyone; <c>{"AWS": "*"}</c> means the same.</summary>
    public bool IsStar { get; }

    /// <summary>The values in the order of the document; for <c>"*"</c> one value <c>*</c> of type <see cref="PrincipalType.Aws"/>.</summary>
    public ImmutableArray<PrincipalValue> Values { get; }

    /// <summary>Whether the element names everyone, as <c>"*"</c> or as <c>{"AWS": "*"}</c>.</summary>
    public bool IncludesEveryone => Values.Any(static v => v.Type == PrincipalType.Aws && v.Value == "*");

    /// <inheritdoc/>
    public bool Equals(Principal? other) => other is not null && IsStar == other.IsStar && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Principal);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Aggregate(IsStar ? 1 : 0, static (hash, v) => unchecked((hash * 31) + v.GetHashCode()));

    /// <summary>The values as a person would list them.</summary>
    public override string ToString() => IsStar ? "*" : string.Join(", ", Values.Select(static v => $"{v.Type}:{v.Value}"));

    internal static string KeyOf(PrincipalType type) => type switch
    {
        PrincipalType.Aws => "AWS",
        PrincipalType.Service => "Service",
        PrincipalType.Federated => "Federated",
        _ => "CanonicalUser",
    };

    internal static bool TryParseKey(string key, out PrincipalType type)
    {
        switch (key)
        {
            case "AWS":
                type = PrincipalType.Aws;
                return true;
            case "Service":
                type = PrincipalType.Service;
                return true;
            case "Federated":
                type = PrincipalType.Federated;
                return true;
            case "CanonicalUser":
                type = PrincipalType.CanonicalUser;
                return true;
            default:
                type = default;
                return false;
        }
    }
}
