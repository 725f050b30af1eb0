namespace IamAnalyzers.Package.Tests;

/// <summary>The sample account: its build says what is wrong with it, and what it must and must not allow holds.</summary>
public sealed class AccountAuditSampleTests
{
    private const string Sample = "samples/AccountAudit";

    [Fact]
    public async Task Its_build_finds_the_faults_and_its_expectations_hold()
    {
        var output = await DotNet.SucceedAsync(Repository.Root, "build", Sample, "--no-incremental", "-p:BuildProjectReferences=false", "-v:m", "-tl:off");

        Assert.Equal(
            ["IAM4001", "IAM4005", "IAM4034", "IAM4035", "IAM4035", "IAM4038", "IAM4038"],
            BuildOutput.Diagnostics(output).Select(d => d.Id).Where(id => id.StartsWith("IAM40", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("FAIL", await DotNet.SucceedAsync(Repository.Root, "run", "--no-build", "--project", Sample), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_report_is_the_committed_one()
    {
        var golden = Path.Combine(Repository.Root, Sample, "account-report.html");
        var written = Path.Combine(Directory.CreateTempSubdirectory("iam-analyzers-").FullName, "report.html");
        var output = await DotNet.SucceedAsync(
            Repository.Root, "build", Sample, "-t:IamReport", $"-p:IamReportFile={written}", "-p:BuildProjectReferences=false", "-v:m", "-tl:off");
        Assert.Contains($"IamReport -> {written}", output, StringComparison.Ordinal);

        var report = File.ReadAllBytes(written);
        Directory.Delete(Path.GetDirectoryName(written)!, recursive: true);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllBytes(golden, report);
        }

        Assert.Equal(File.ReadAllBytes(golden), report);
    }
}
