using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Generation.Planning;

/// <summary>Makes C# identifiers of names that AWS, files and tags have.</summary>
internal static class Identifiers
{
    /// <summary>
    /// The name's runs of letters and digits, each with its first letter in upper case: <c>document-reader</c> gives
    /// <c>DocumentReader</c>, <c>PrincipalTag/team</c> gives <c>PrincipalTagTeam</c>. A digit in front gets an underscore, and a
    /// name without letters and digits becomes <paramref name="fallback"/>.
    /// </summary>
    public static string ToPascalCase(string name, string fallback)
    {
        var result = new StringBuilder(name.Length + 1);
        var atStart = true;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                atStart = true;
                continue;
            }

            if (result.Length == 0 && !char.IsLetter(c))
            {
                result.Append('_');
            }

            result.Append(atStart ? char.ToUpperInvariant(c) : c);
            atStart = false;
        }

        return result.Length == 0 ? fallback : result.ToString();
    }

    /// <summary>The name itself where it is an identifier, else its Pascal case.</summary>
    public static string Sanitize(string name, string fallback) =>
        SyntaxFacts.IsValidIdentifier(name) ? name : ToPascalCase(name, fallback);

    /// <summary>Each part of a dotted name made an identifier; empty parts are left out.</summary>
    public static string SanitizeNamespace(string name) =>
        string.Join(".", name.Split('.').Where(static p => p.Trim().Length > 0).Select(static p => Sanitize(p.Trim(), "_")));

    /// <summary>The identifier as source code writes it: keywords get their <c>@</c>.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None
            ? "@" + identifier
            : identifier;

    /// <summary>A dotted name as source code writes it.</summary>
    public static string EscapeNamespace(string name) => string.Join(".", name.Split('.').Select(Escape));
}
