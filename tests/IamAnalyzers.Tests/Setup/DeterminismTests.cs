using System.Globalization;
using IamAnalyzers.Analyzers;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Tests.Setup;

/// <summary>
/// The same project gives the same findings, with the same words, properties and fixes: in whatever order files and analyzers come,
/// beside whatever runs, in whatever culture. The project is the sample that breaks all rules.
/// </summary>
public class DeterminismTests
{
    private const int Runs = 10;

    private static readonly string Sample = Repository.PathTo("samples", "Insecure");

    [Fact]
    public async Task Order_parallelism_and_culture_change_nothing()
    {
        var expected = await DiagnoseAsync(run: null);
        Assert.True(expected.Length > 300, $"Only {expected.Length} findings.");

        var all = await Task.WhenAll(Enumerable.Range(0, Runs).Select(run => Task.Run(() => DiagnoseAsync(run))));

        Assert.All(all, findings => Assert.Equal(expected, findings));
    }

    // A run shuffles by its number, and every other one has a culture of its own; a culture follows the tasks that are started in it.
    private static async Task<string[]> DiagnoseAsync(int? run)
    {
        var analyzers = typeof(FindingAnalyzer).Assembly.GetTypes()
            .Where(static t => t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !t.IsAbstract)
            .Select(static t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)
            .ToArray();
        var files = Directory.GetFiles(Sample, "*", SearchOption.AllDirectories)
            .Where(static file => !Path.GetRelativePath(Sample, file).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (run is { } seed)
        {
            var random = new Random(seed);
            random.Shuffle(analyzers);
            random.Shuffle(files);
            CultureInfo.CurrentCulture = seed % 2 == 0 ? CultureInfo.InvariantCulture : Odd();
        }

        // ASP.NET Core is not there: the code is read as far as it is understood without.
        var project = new TestProject { LanguageVersion = LanguageVersion.Latest, AllowErrors = true }.Reference(AwsSdk.References);
        foreach (var file in files)
        {
            Add(project, Path.GetRelativePath(Sample, file).Replace('\\', '/'), await File.ReadAllTextAsync(file));
        }

        return (await project.DiagnoseAsync(analyzers)).Select(Describe).Order(StringComparer.Ordinal).ToArray();
    }

    private static void Add(TestProject project, string path, string text)
    {
        var parts = path.Split('/');
        switch (Path.GetExtension(path), parts[0])
        {
            case (".cs", _):
                project.Source(text, path);
                break;
            case (_, "Account"):
                project.File(path, text, ("IamDocument", parts[1] switch
                {
                    "credentials.csv" => "CredentialReport",
                    "password-policy.json" => "PasswordPolicy",
                    _ => "Account",
                }));
                break;
            case (_, "Execution"):
                project.Policy(path, text, ("Role", "Execution"));
                break;
            case (_, "Policies"):
                project.Policy(path, text, parts.Length > 2 ? [("Kind", parts[1])] : []);
                break;
            case (_, "Services"):
                project.File(path, text, ("IamDocument", "Service"));
                break;
            case (".template", _):
                project.File(path, text, ("IamDocument", "Template"));
                break;
            case (".json", _):
                project.File(path, text, ("IamDocument", "Scan"));
                break;
            case (".globalconfig", _):
                project.Config(text, path);
                break;
        }
    }

    // All that a user, a build log, SARIF or a fix sees of it.
    private static string Describe(Diagnostic diagnostic) => string.Join(
        " | ",
        [
            diagnostic.Location.GetLineSpan().ToString(),
            $"{diagnostic.Severity} {diagnostic.Id}",
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            .. diagnostic.AdditionalLocations.Select(static l => l.GetLineSpan().ToString()),
            .. diagnostic.Properties.OrderBy(static p => p.Key, StringComparer.Ordinal).Select(static p => $"{p.Key}={p.Value}"),
        ]);

    // Signs and separators of no real culture: these tests run without data of cultures. Real ones are tested with the packages.
    private static CultureInfo Odd()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.DateSeparator = "·";
        culture.DateTimeFormat.TimeSeparator = "·";
        return culture;
    }
}
