using System.Globalization;
using IamAnalyzers.ScanFolder;
using Microsoft.CodeAnalysis;

// dotnet run -c Release --project tests/ScanFolder -- <folder>…: the findings, then files, MB/s and their number; exit code 1 where there are any.
if (args.Length == 0)
{
    Console.Error.WriteLine("usage: ScanFolder <folder>…");
    return 2;
}

var total = 0;
foreach (var folder in args)
{
    var result = await FolderScan.RunAsync(Path.GetFullPath(folder), static _ => false, CancellationToken.None);
    foreach (var finding in result.Findings)
    {
        var place = finding.Location.GetLineSpan();
        var path = Path.GetRelativePath(folder, place.Path);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {finding.Severity.ToString().ToLowerInvariant()} {finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}"));
    }

    total += result.Findings.Count(static f => f.Severity >= DiagnosticSeverity.Info);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{folder}: {result.Files} files, {result.Characters / 1e6:F1} MB, analyzers {result.Analyzers.TotalSeconds:F2} s ({result.Speed:F0} MB/s) beside the compiler's {result.Compiler.TotalSeconds:F2} s, {result.Findings.Length} findings"));
}

return total == 0 ? 0 : 1;
