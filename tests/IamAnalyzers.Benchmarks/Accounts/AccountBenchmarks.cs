using System.Collections.Immutable;
using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Report;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;
using IamAnalyzers.Rules.Tests.Identities;

namespace IamAnalyzers.Benchmarks.Accounts;

/// <summary>An account at 1, 4 and 16 times its size; the largest has 5,008 roles and 2,000 policies. What matters is how the figures grow.</summary>
[MemoryDiagnoser]
public class AccountBenchmarks
{
    private const string Key = "arn:aws:kms:eu-west-1:111111111111:thing-7/x";

    private string _json = string.Empty;
    private AccountSet _accounts = null!;

    [Params(1, 4, 16)]
    public int Scale { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _json = LargeAccount.Write(roles: 313 * Scale, policies: 125 * Scale);
        _accounts = Read();
        Console.WriteLine($"// {_accounts.Accounts[0].Roles.Length} roles, {_accounts.Accounts[0].ManagedPolicies.Length} policies, {_json.Length / 1024} KB");
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"// peak working set {process.PeakWorkingSet64 / (1024 * 1024)} MB");
    }

    [Benchmark(Description = "reading")]
    public AccountSet Read() => new AccountReader().AddAuthorizationDetails(_json, "account.json").Read();

    [Benchmark(Description = "reading and all rules")]
    public int Rules() => AccountChecker.Check(Read(), AccountSettings.Default, CheckSettings.Default, CancellationToken.None).Length;

    /// <summary>The whole of <c>dotnet build -t:IamReport</c> but MSBuild.</summary>
    [Benchmark(Description = "reading, all rules and the report")]
    public string Report() => AccountReport.Write(new ReportInput(Read()));

    [Benchmark(Description = "WhoCan")]
    public ImmutableArray<PrincipalAccess> WhoCan() => _accounts.Accounts[0].WhoCan("kms:Decrypt", Key);
}
