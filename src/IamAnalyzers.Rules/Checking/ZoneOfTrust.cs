using System.Collections.Immutable;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules;

/// <summary>Accounts and organizations whose access is no external access: <c>iam_zone_of_trust</c>.</summary>
internal sealed class ZoneOfTrust : IEquatable<ZoneOfTrust>
{
    private readonly ImmutableArray<string> _members;

    private ZoneOfTrust(ImmutableArray<string> members) => _members = members;

    /// <summary>Nobody.</summary>
    public static ZoneOfTrust Empty { get; } = new(ImmutableArray<string>.Empty);

    /// <summary>Reads account ids and organization ids, separated by commas; other words are left out.</summary>
    public static ZoneOfTrust Parse(string? text) => text is null
        ? Empty
        : new ZoneOfTrust(text.Split(',')
            .Select(static word => word.Trim())
            .Where(static word => PrincipalIdentity.IsAccountId(word) || word.StartsWith("o-", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToImmutableArray());

    /// <summary>The same with one more member.</summary>
    public ZoneOfTrust With(string? member) =>
        string.IsNullOrEmpty(member) || _members.Contains(member!) ? this : new ZoneOfTrust(_members.Add(member!));

    /// <summary>Whether an account or an organization is in it.</summary>
    public bool Contains(string id) => _members.Contains(id);

    public bool Equals(ZoneOfTrust? other) => other is not null && _members.SequenceEqual(other._members);

    public override bool Equals(object? obj) => Equals(obj as ZoneOfTrust);

    public override int GetHashCode() => _members.Aggregate(17, static (hash, m) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(m)));
}
