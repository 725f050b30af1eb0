namespace IamAnalyzers.Package.Tests;

/// <summary>A project outside the solution installs the packages from a folder and gets what the README promises.</summary>
public sealed class ConsumerTests(PackagesFixture packages)
{
    private static readonly string[] Frameworks = ["net8.0", "net10.0", "net472", "netstandard2.0"];

    [Theory]
    [InlineData("12")]
    [InlineData("latest")]
    public async Task A_project_gets_diagnostics_and_generated_checks(string languageVersion)
    {
        var folder = await CreateProjectAsync("consumer-" + languageVersion);

        // The broken policy is an error at its place, and nothing else goes wrong.
        var (exitCode, output) = await DotNet.RunAsync(folder, Build(languageVersion));
        Assert.NotEqual(0, exitCode);
        var diagnostics = BuildOutput.Diagnostics(output);
        Assert.Equal(
            ["broken.iam.json(1,1): IAM1001", "broken.iam.json(3,16): IAM1001"],
            diagnostics.Where(d => d.Severity == "error").Select(d => $"{d.File}({d.Line},{d.Column}): {d.Id}").Order());

        File.Delete(Path.Combine(folder, "policies", "broken.iam.json"));
        output = await DotNet.SucceedAsync(folder, Build(languageVersion));
        diagnostics = BuildOutput.Diagnostics(output);
        Assert.Equal(
            ["misspelt.iam.json(5,19): IAM2004"],
            diagnostics.Where(d => d.Id.StartsWith("IAM", StringComparison.Ordinal)).Select(d => $"{d.File}({d.Line},{d.Column}): {d.Id}"));

        // Generated code raises nothing, whatever the consumer's analyzers are set to.
        Assert.DoesNotContain(diagnostics, d => d.File.EndsWith(".g.cs", StringComparison.Ordinal));

        foreach (var framework in Frameworks)
        {
            CompiledAnswers.AssertPrinted(ConsumerAssembly.Answers(folder, framework, packages.Restored));
        }

        CompiledAnswers.AssertPrinted(await DotNet.SucceedAsync(folder, "run", "--no-build", "-f", "net10.0", Property(languageVersion), Version));
    }

    [Fact]
    public async Task A_project_without_policies_gets_no_additional_files_and_no_diagnostics()
    {
        var folder = await CreateProjectAsync("empty");
        Directory.Delete(Path.Combine(folder, "policies"), recursive: true);
        File.Delete(Path.Combine(folder, "Answers.cs"));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine(\"nothing\");\n");
        foreach (var ignored in (string[])["bin", "obj", "node_modules/aws"])
        {
            Directory.CreateDirectory(Path.Combine(folder, ignored));
            File.WriteAllText(Path.Combine(folder, ignored, "ignored.iam.json"), "broken");
        }

        var output = await DotNet.SucceedAsync(folder, Build("12"));
        Assert.DoesNotContain(BuildOutput.Diagnostics(output), d => d.Id.StartsWith("IAM", StringComparison.Ordinal));
        var items = await DotNet.SucceedAsync(folder, "msbuild", "-getItem:AdditionalFiles", "-p:TargetFramework=net10.0", Version);
        Assert.DoesNotContain("ignored.iam.json", items, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_writes_the_report_of_its_account_without_compiling()
    {
        var folder = await CreateProjectAsync("reporter");
        var aws = Path.Combine(Repository.Root, "samples", "AccountAudit", "aws");
        File.Copy(Path.Combine(aws, "account.json"), Path.Combine(folder, "account.json"));
        File.WriteAllText(
            Path.Combine(folder, "Directory.Build.props"), """<Project><ItemGroup><IamAccount Include="account.json" /></ItemGroup></Project>""");
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "this does not compile");

        // The project is for several frameworks, and has one report.
        var output = await DotNet.SucceedAsync(folder, "build", "--no-restore", "-t:IamReport", "-p:IamReportFile=audit.html", "-v:m", "-tl:off", Version);
        Assert.Contains("IamReport -> ", output, StringComparison.Ordinal);
        Assert.Contains("Account 111122223333", File.ReadAllText(Path.Combine(folder, "audit.html")), StringComparison.Ordinal);
    }

    private static string Version => $"-p:IamAnalyzersVersion={Repository.Version}";

    private static string Property(string languageVersion) => $"-p:LangVersion={languageVersion}";

    private static string[] Build(string languageVersion) => ["build", "--no-restore", "-v:m", "-tl:off", Property(languageVersion), Version];

    private async Task<string> CreateProjectAsync(string name)
    {
        var folder = Path.Combine(packages.Folder, name);
        PackagesFixture.Copy(Path.Combine(AppContext.BaseDirectory, "Consumer"), folder);
        await packages.RestoreAsync(folder);
        return folder;
    }
}
