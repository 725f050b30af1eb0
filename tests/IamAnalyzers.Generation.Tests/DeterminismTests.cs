using System.Globalization;
using IamAnalyzers.Generation.Tests.Harness;

namespace IamAnalyzers.Generation.Tests;

/// <summary>The same documents give the same code: in whatever order they come, beside whatever runs, on whatever machine.</summary>
public class DeterminismTests
{
    private const int Runs = 10;

    public static TheoryData<string> Folders => ShapeTests.Folders;

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_order_of_files_other_threads_and_the_culture_change_nothing(string folder)
    {
        var expected = CodeOf(Documents(folder, "/src/Acme/policies/"));
        Assert.NotEmpty(expected);
        var codes = new string[Runs];
        var cultures = new[] { CultureInfo.InvariantCulture, Odd() };
        Parallel.For(0, Runs, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, run =>
        {
            var before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = cultures[run % cultures.Length];
            try
            {
                var documents = Documents(folder, "/src/Acme/policies/");
                new Random(run).Shuffle(documents);
                codes[run] = CodeOf(documents);
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        });

        Assert.All(codes, code => Assert.Equal(expected, code));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Paths_of_Windows_give_the_same_code(string folder) => Assert.Equal(
        CodeOf(Documents(folder, "/src/Acme/policies/")),
        CodeOf(Documents(folder, @"C:\work\Acme\policies\"), ("ProjectDir", @"C:\work\Acme\")));

    private static string CodeOf(PolicyText[] documents, params (string Name, string Value)[] properties)
    {
        var project = new TestProject { Policies = [.. documents], Options = new TestOptions(properties) }.Generate();
        return string.Concat(project.Sources
            .OrderBy(static s => s.HintName, StringComparer.Ordinal)
            .Select(static s => $"{s.HintName}\n{s.SourceText}\n"));
    }

    // A second shape in a folder beside each, so that there is an order; some shapes have C# only.
    private static PolicyText[] Documents(string folder, string directory) =>
        [.. DocumentsOf(folder, directory), .. DocumentsOf("Identity", directory.Replace("policies", "beside", StringComparison.Ordinal))];

    private static IEnumerable<PolicyText> DocumentsOf(string folder, string directory) =>
        Directory.GetFiles(Snapshots.PathOf(Path.Combine("Shapes", folder)), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(path => new PolicyText(
                directory + Path.GetFileName(path),
                File.ReadAllText(path),
                ("IamDocument", path.EndsWith(".iam-service.json", StringComparison.Ordinal) ? "Service" : "Policy")));

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
