using System.Buffers.Binary;
using System.Net;

namespace IamAnalyzers.Policies.Conditions;

/// <summary>An IP address as a number of 32 or 128 bits.</summary>
internal readonly struct IpNumber(ulong high, ulong low, bool isV6)
{
    public ulong High { get; } = high;

    public ulong Low { get; } = low;

    public bool IsV6 { get; } = isV6;

    public static IpNumber Mask(int prefix, bool isV6) => isV6
        ? new IpNumber(Leading(Math.Min(prefix, 64)), Leading(Math.Max(prefix - 64, 0)), true)
        : new IpNumber(0, prefix == 0 ? 0 : (0xFFFF_FFFFUL << (32 - prefix)) & 0xFFFF_FFFF, false);

    public static IpNumber From(IPAddress address)
    {
#if NET8_0_OR_GREATER
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        bytes = bytes.Slice(0, length);
#else
        Span<byte> bytes = address.GetAddressBytes();
#endif
        return bytes.Length == 4
            ? new IpNumber(0, BinaryPrimitives.ReadUInt32BigEndian(bytes), false)
            : new IpNumber(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(8)), true);
    }

    public static bool TryParse(ReadOnlySpan<char> text, out IpNumber address)
    {
        if (text.IndexOf(':') >= 0)
        {
            return TryParseV6(text, out address);
        }

        var isAddress = TryParseV4(text, out var number);
        address = new IpNumber(0, number, false);
        return isAddress;
    }

    /// <summary>A number without sign or leading zeros, at most <paramref name="maximum"/>.</summary>
    public static bool TryReadDecimal(ReadOnlySpan<char> text, int maximum, out int value)
    {
        value = 0;
        if (text.Length is 0 or > 3 || (text.Length > 1 && text[0] == '0'))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return value <= maximum;
    }

    private static ulong Leading(int bits) => bits == 0 ? 0 : ulong.MaxValue << (64 - bits);

    private static bool TryParseV4(ReadOnlySpan<char> text, out ulong number)
    {
        number = 0;
        for (var i = 0; i < 4; i++)
        {
            var dot = text.IndexOf('.');
            if (dot < 0 != (i == 3) || !TryReadDecimal(dot < 0 ? text : text.Slice(0, dot), 255, out var octet))
            {
                return false;
            }

            number = (number << 8) | (uint)octet;
            text = text.Slice(dot + 1);
        }

        return true;
    }

    private static bool TryParseV6(ReadOnlySpan<char> text, out IpNumber address)
    {
        address = default;
        Span<ushort> groups = stackalloc ushort[8];
        var gap = text.IndexOf("::".AsSpan());
        int head, tail = 0;
        if (gap < 0)
        {
            if (!TryReadGroups(text, groups, out head) || head != 8)
            {
                return false;
            }
        }
        else
        {
            Span<ushort> behind = stackalloc ushort[8];
            if (!TryReadGroups(text.Slice(0, gap), groups, out head)
                || !TryReadGroups(text.Slice(gap + 2), behind, out tail)
                || head + tail > 7
                || (head > 0 && text.Slice(0, gap).IndexOf('.') >= 0))
            {
                return false;
            }

            behind.Slice(0, tail).CopyTo(groups.Slice(8 - tail));
        }

        ulong high = 0, low = 0;
        for (var i = 0; i < 4; i++)
        {
            high = (high << 16) | groups[i];
            low = (low << 16) | groups[i + 4];
        }

        address = new IpNumber(high, low, true);
        return true;
    }

    /// <summary>Groups of up to four hexadecimal digits between colons; the last may be an IPv4 address, which is two.</summary>
    private static bool TryReadGroups(ReadOnlySpan<char> text, Span<ushort> groups, out int count)
    {
        count = 0;
        while (!text.IsEmpty)
        {
            var colon = text.IndexOf(':');
            var group = colon < 0 ? text : text.Slice(0, colon);
            if (colon < 0 && group.IndexOf('.') >= 0)
            {
                if (count > 6 || !TryParseV4(group, out var number))
                {
                    return false;
                }

                groups[count++] = (ushort)(number >> 16);
                groups[count++] = (ushort)number;
                return true;
            }

            if (count == 8 || !TryReadHex(group, out groups[count]))
            {
                return false;
            }

            count++;
            if (colon < 0)
            {
                return true;
            }

            text = text.Slice(colon + 1);
            if (text.IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryReadHex(ReadOnlySpan<char> text, out ushort value)
    {
        value = 0;
        if (text.Length is 0 or > 4)
        {
            return false;
        }

        foreach (var c in text)
        {
            var digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            value = (ushort)((value << 4) | digit);
        }

        return true;
    }
}
