namespace IamAnalyzers.Package.Tests;

/// <summary>The README's first command: the sample's build succeeds and prints each rule's finding at its place.</summary>
public sealed class InsecureSampleTests
{
    private const string Sample = "samples/Insecure";

    private static readonly string Folder = Path.Combine(Repository.Root, Sample);
    private static readonly string Golden = Path.Combine(Folder, "expected-diagnostics.txt");
    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    // Rules that one project cannot show beside all others, with the reason.
    private static readonly Dictionary<string, string> NotInTheSample = new()
    {
        ["IAM0001"] = "a file that is missing or no text stops the build with an error of the compiler's own",
        ["IAM0007"] = "needs a project in an older C#, in which nothing else compiles",
    };

    [Fact]
    public async Task Its_build_prints_every_finding_at_its_place()
    {
        var output = await DotNet.SucceedAsync(
            Repository.Root, "build", Sample, "--no-incremental", "-p:BuildProjectReferences=false", "-v:m", "-tl:off");
        var root = Folder.Replace('\\', '/') + "/";
        var printed = BuildOutput.Diagnostics(output)
            .OrderBy(d => d.Path, StringComparer.Ordinal).ThenBy(d => d.Line).ThenBy(d => d.Column).ThenBy(d => d.Id, StringComparer.Ordinal)
            .Select(d => $"{d.Path.Replace(root, string.Empty)}({d.Line},{d.Column}): {d.Severity} {d.Id}")
            .ToList();

        if (Update)
        {
            File.WriteAllText(Golden, string.Join('\n', printed) + "\n");
        }

        Assert.Equal(File.ReadAllLines(Golden), printed);
    }

    [Fact]
    public async Task Neither_the_log_nor_SARIF_holds_a_secret()
    {
        var sarif = Path.Combine(Directory.CreateTempSubdirectory("iam-analyzers-").FullName, "insecure.sarif");
        var log = await DotNet.SucceedAsync(
            Repository.Root, "build", Sample, "--no-incremental", "-p:BuildProjectReferences=false", "-v:n", "-tl:off", $"-p:ErrorLog={sarif}%2Cversion=2.1");
        var report = File.ReadAllText(sarif);
        Directory.Delete(Path.GetDirectoryName(sarif)!, recursive: true);
        Assert.Contains("IAM5002", report, StringComparison.Ordinal);
        Assert.Contains("IAM5002", log, StringComparison.Ordinal);

        // The secrets that the sample holds, and what stands between the four characters of a key id that may be shown.
        foreach (var secret in (string[])["ThisIsNotARealSecret/OnlyForTheSample+42", "QNOTAREALKEY", "IQoJb3JpZ2luX2VjIHRoaXMgaXMgbm", "4ea38b7b-f563-7709-4bae"])
        {
            Assert.Contains(secret, string.Concat(Directory.EnumerateFiles(Folder, "*.cs").Select(File.ReadAllText)), StringComparison.Ordinal);
            for (var start = 0; start + 8 <= secret.Length; start++)
            {
                Assert.DoesNotContain(secret.Substring(start, 8), report, StringComparison.Ordinal);
                Assert.DoesNotContain(secret.Substring(start, 8), log, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Its_policies_are_the_bad_examples_of_the_rules_pages()
    {
        var expected = RulePage.All().Where(p => p.BadPolicy is not null).ToDictionary(p => p.SampleFile, p => p.BadPolicy!);
        if (Update)
        {
            foreach (var stale in PolicyFiles().Except(expected.Keys))
            {
                File.Delete(Path.Combine(Folder, stale));
            }

            foreach (var (file, policy) in expected)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, file))!);
                File.WriteAllText(Path.Combine(Folder, file), policy);
            }
        }

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), PolicyFiles().Order(StringComparer.Ordinal));
        Assert.All(expected, e => Assert.Equal(e.Value, File.ReadAllText(Path.Combine(Folder, e.Key))));
    }

    [Fact]
    public void Its_configuration_makes_every_rule_a_warning()
    {
        const string Head = """
            is_global = true

            # A build stops at errors and does not print advice; this sample is there to show everything.
            # One account and one organisation are trusted; whatever else a policy lets in is outside.
            iam_zone_of_trust = 444455556666,o-a1b2c3d4e5

            # Whatever reaches one of these is worth a look.
            iam_sensitive_resources = arn:aws:s3:::acme-payroll*


            """;
        var expected = Head + string.Concat(RulePage.All().Select(page => $"dotnet_diagnostic.{page.Id}.severity = warning\n"));
        var file = Path.Combine(Folder, ".globalconfig");
        if (Update)
        {
            File.WriteAllText(file, expected);
        }

        Assert.Equal(expected, File.ReadAllText(file));
    }

    [Fact]
    public void It_shows_every_rule()
    {
        var expected = File.ReadAllLines(Golden);
        var missing = RulePage.All().Where(page => !NotInTheSample.ContainsKey(page.Id)).Where(page => !expected.Any(line =>
            line.EndsWith(" " + page.Id, StringComparison.Ordinal)
            && (page.BadPolicy is null || line.StartsWith(page.SampleFile + "(", StringComparison.Ordinal))));
        Assert.Equal([], missing.Select(page => page.Id));
    }

    private static IEnumerable<string> PolicyFiles() => Directory
        .EnumerateFiles(Path.Combine(Folder, "Policies"), "IAM*.iam.json", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'));
}
