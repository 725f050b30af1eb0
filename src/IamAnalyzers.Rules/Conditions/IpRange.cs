using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>An address or CIDR range as conditions write it.</summary>
internal readonly struct IpRange
{
    private IpRange(byte[] address, int prefix)
    {
        Address = address;
        Prefix = prefix;
    }

    /// <summary>Four or sixteen bytes.</summary>
    public byte[] Address { get; }

    /// <summary>How many of its bits count.</summary>
    public int Prefix { get; }

    /// <summary>Whether bits that do not count are set.</summary>
    public bool HasHostBits => !Address.SequenceEqual(Network());

    /// <summary>Whether the whole range is of addresses that no one on the internet has.</summary>
    public bool IsPrivate => Address.Length == 4
        ? (Prefix >= 8 && Address[0] == 10)
            || (Prefix >= 12 && Address[0] == 172 && (Address[1] & 0xF0) == 16)
            || (Prefix >= 16 && Address[0] == 192 && Address[1] == 168)
            || (Prefix >= 10 && Address[0] == 100 && (Address[1] & 0xC0) == 64)
            || (Prefix >= 8 && Address[0] == 127)
        : Prefix >= 7 && (Address[0] & 0xFE) == 0xFC;

    /// <summary>Reads an address, with or without prefix; no leniency: four decimal numbers, or an IPv6 address.</summary>
    public static bool TryParse(string text, out IpRange range)
    {
        range = default;
        var slash = text.IndexOf('/');
        var address = slash < 0 ? text : text.Substring(0, slash);
        byte[] bytes;
        if (address.IndexOf(':') >= 0)
        {
            if (address.IndexOf('%') >= 0 || !IPAddress.TryParse(address, out var parsed) || parsed.AddressFamily != AddressFamily.InterNetworkV6)
            {
                return false;
            }

            bytes = parsed.GetAddressBytes();
        }
        else
        {
            var parts = address.Split('.');
            bytes = new byte[4];
            if (parts.Length != 4)
            {
                return false;
            }

            for (var i = 0; i < 4; i++)
            {
                if (!TryNumber(parts[i], 255, out var number))
                {
                    return false;
                }

                bytes[i] = (byte)number;
            }
        }

        var prefix = bytes.Length * 8;
        if (slash >= 0 && !TryNumber(text.Substring(slash + 1), bytes.Length * 8, out prefix))
        {
            return false;
        }

        range = new IpRange(bytes, prefix);
        return true;
    }

    /// <summary>The range with only the bits that count.</summary>
    public string ToCanonical() => new IPAddress(Network()) + "/" + Prefix.ToString(CultureInfo.InvariantCulture);

    private static bool TryNumber(string text, int maximum, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= maximum && text.Length <= 3;

    private byte[] Network()
    {
        var network = (byte[])Address.Clone();
        for (var i = 0; i < network.Length; i++)
        {
            var bits = Math.Max(0, Math.Min(8, Prefix - (i * 8)));
            network[i] &= (byte)(0xFF << (8 - bits));
        }

        return network;
    }
}
