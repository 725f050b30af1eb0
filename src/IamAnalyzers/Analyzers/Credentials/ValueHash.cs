using System.Security.Cryptography;
using System.Text;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>The SHA-256 of a value, by which an excuse names it without holding it.</summary>
internal static class ValueHash
{
    /// <summary>The diagnostic's property that tells the hash's first characters.</summary>
    public const string Property = "IamValueHash";

    /// <summary>The fewest characters that an excuse must give.</summary>
    public const int Shortest = 8;

    private const int Shown = 16;

    /// <summary>The first sixteen hexadecimal digits of a value's hash.</summary>
    public static string Of(string value)
    {
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(value));
        var text = new StringBuilder(Shown);
        for (var i = 0; i < Shown / 2; i++)
        {
            text.Append(hash[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>Whether a hash given in an excuse is that of a value.</summary>
    public static bool Matches(string given, string? hash) =>
        given.Length >= Shortest && hash is not null
        && (given.Length <= hash.Length
            ? hash.StartsWith(given, StringComparison.OrdinalIgnoreCase)
            : given.StartsWith(hash, StringComparison.OrdinalIgnoreCase));
}
