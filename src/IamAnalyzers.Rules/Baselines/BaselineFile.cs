using System.Globalization;
using System.Text;

namespace IamAnalyzers.Rules.Baselines;

/// <summary>
/// The text of a baseline: one line for each fingerprint, in an order that does not depend on the build, so that a change of it
/// reads as a list of what came and went.
/// </summary>
internal static class BaselineFile
{
    private const string Head =
        """
        # Findings that were here before: they are not reported, everything else is.
        # Written by "dotnet build -t:IamBaseline"; run it again to drop what is mended.
        # fingerprint, count, rule, file

        """;

    private static readonly char[] Blank = [' ', '\t'];

    /// <summary>The text of a baseline, with <c>\n</c> as line ends.</summary>
    public static string Write(IEnumerable<BaselineEntry> entries)
    {
        var text = new StringBuilder(Head.Replace("\r\n", "\n"));
        foreach (var entry in entries
            .OrderBy(static e => e.File, StringComparer.Ordinal)
            .ThenBy(static e => e.RuleId, StringComparer.Ordinal)
            .ThenBy(static e => e.Fingerprint, StringComparer.Ordinal))
        {
            text.Append(entry.Fingerprint).Append(' ')
                .Append(entry.Count.ToString(CultureInfo.InvariantCulture)).Append(' ')
                .Append(entry.RuleId).Append(' ')
                .Append(entry.File).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>
    /// How often each fingerprint may occur. A line that is none (a merge's marks, say) is passed over: what it stood for is
    /// reported, which is the safe side.
    /// </summary>
    public static Dictionary<string, int> Read(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var parts = line.Split(Blank, 3, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 3
                && parts[0][0] != '#'
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count > 0)
            {
                counts[parts[0]] = Math.Max(count, counts.TryGetValue(parts[0], out var before) ? before : 0);
            }
        }

        return counts;
    }
}
