using System.ComponentModel;
using System.Net;
using IamAnalyzers.Policies.Conditions;

namespace IamAnalyzers.Policies.Compiled;

/// <summary>
/// A range of IP addresses in CIDR notation, kept as numbers: <c>203.0.113.0/24</c>, <c>2001:db8::/32</c>. Without a prefix
/// it is one address; host bits are ignored; an address of the other family is never in it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct IpRange : IEquatable<IpRange>
{
    private readonly IpNumber _network;
    private readonly IpNumber _mask;

    /// <summary>A range.</summary>
    /// <param name="high">The upper 64 bits of the address; 0 for IPv4.</param>
    /// <param name="low">The lower 64 bits, for IPv4 the 32 bits of the address.</param>
    /// <param name="prefix">The number of leading bits that count.</param>
    /// <param name="isV6">Whether the range is of IPv6.</param>
    public IpRange(ulong high, ulong low, int prefix, bool isV6)
    {
        _mask = IpNumber.Mask(prefix, isV6);
        _network = new IpNumber(high & _mask.High, low & _mask.Low, isV6);
        Prefix = prefix;
    }

    /// <summary>The upper 64 bits of the network's address.</summary>
    public ulong High => _network.High;

    /// <summary>The lower 64 bits of the network's address.</summary>
    public ulong Low => _network.Low;

    /// <summary>The number of leading bits that count.</summary>
    public int Prefix { get; }

    /// <summary>Whether the range is of IPv6.</summary>
    public bool IsV6 => _network.IsV6;

    /// <summary>Reads a range; false where the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out IpRange range)
    {
        range = default;
        var slash = text.IndexOf('/');
        if (!IpNumber.TryParse(slash < 0 ? text : text.Slice(0, slash), out var address))
        {
            return false;
        }

        var width = address.IsV6 ? 128 : 32;
        var prefix = width;
        if (slash >= 0 && !(IpNumber.TryReadDecimal(text.Slice(slash + 1), width, out prefix)))
        {
            return false;
        }

        range = new IpRange(address.High, address.Low, prefix, address.IsV6);
        return true;
    }

    /// <summary>Reads a range; false where the text is none.</summary>
    public static bool TryParse(string? text, out IpRange range) => TryParse(text.AsSpan(), out range);

    /// <summary>Whether an address, given as text, is in the range; no address is in none.</summary>
    public bool Contains(ReadOnlySpan<char> address) => IpNumber.TryParse(address, out var number) && Contains(number);

    /// <summary>Whether an address, given as text, is in the range; no address is in none.</summary>
    public bool Contains(string? address) => Contains(address.AsSpan());

    /// <summary>Whether an address is in the range; null is in none.</summary>
    public bool Contains(IPAddress? address) => address is not null && Contains(IpNumber.From(address));

    internal bool Contains(in IpNumber number) =>
        number.IsV6 == _network.IsV6
        && (number.High & _mask.High) == _network.High
        && (number.Low & _mask.Low) == _network.Low;

    /// <inheritdoc/>
    public bool Equals(IpRange other) => High == other.High && Low == other.Low && Prefix == other.Prefix && IsV6 == other.IsV6;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IpRange other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((High.GetHashCode() * 31) + Low.GetHashCode()) * 31) + Prefix);

    /// <summary>Whether both are the same range.</summary>
    public static bool operator ==(IpRange left, IpRange right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(IpRange left, IpRange right) => !left.Equals(right);
}
