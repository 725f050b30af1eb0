using System.Globalization;
using System.Text.RegularExpressions;

namespace IamAnalyzers.Package.Tests;

/// <summary>A diagnostic as the command line prints it; the column and line count from 1.</summary>
internal sealed record PrintedDiagnostic(string Path, int Line, int Column, string Severity, string Id)
{
    public string File => System.IO.Path.GetFileName(Path);
}

/// <summary>Reads what <c>dotnet build</c> prints.</summary>
internal static partial class BuildOutput
{
    /// <summary>The diagnostics in a build's output, each once; the summary at its end repeats them.</summary>
    public static List<PrintedDiagnostic> Diagnostics(string output) => Line().Matches(output)
        .Select(m => new PrintedDiagnostic(
            m.Groups["file"].Value.Replace('\\', '/'),
            int.Parse(m.Groups["line"].Value, CultureInfo.InvariantCulture),
            int.Parse(m.Groups["column"].Value, CultureInfo.InvariantCulture),
            m.Groups["severity"].Value,
            m.Groups["id"].Value))
        .Distinct()
        .ToList();

    [GeneratedRegex(@"^\s*(?<file>[^\n(]+)\((?<line>\d+),(?<column>\d+)\): (?<severity>error|warning) (?<id>\w+):", RegexOptions.Multiline)]
    private static partial Regex Line();
}
