using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules.Identities;

namespace IamAnalyzers.Rules.Tests.Identities;

/// <summary>Large accounts are read, checked and asked; what it took is printed, not asserted: time is for benchmarks.</summary>
[CollectionDefinition(nameof(AccountScaleTests), DisableParallelization = true)]
[Collection(nameof(AccountScaleTests))]
public class AccountScaleTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(16)]
    public void Reading_rules_and_questions_grow_with_the_account(int scale)
    {
        var json = LargeAccount.Write(roles: 313 * scale, policies: 125 * scale);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = ProcessorTime();
        var set = new AccountReader().AddAuthorizationDetails(json, "account.json").Read();
        var read = ProcessorTime() - start;
        var findings = AccountChecker.Check(set, AccountSettings.Default, CheckSettings.Default, CancellationToken.None);
        var check = ProcessorTime() - start - read;
        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / (1024 * 1024);
        var account = set.Accounts[0];
        account.WhoCan("kms:Decrypt", "arn:aws:kms:eu-west-1:111111111111:thing-7/x");
        start = ProcessorTime();
        var who = account.WhoCan("kms:Decrypt", "arn:aws:kms:eu-west-1:111111111111:thing-7/x");
        var whoCan = ProcessorTime() - start;
        start = ProcessorTime();
        var paths = account.Roles.Sum(r => account.Reach(r).Length);
        var reach = ProcessorTime() - start;

        output.WriteLine($"{scale}x: {account.Roles.Length} roles, {account.ManagedPolicies.Length} policies, {json.Length / 1024} KB; read {read:F0} ms, rules {check:F0} ms ({findings.Length} findings), {memory} MB held; WhoCan {whoCan:F2} ms ({who.Length}); Reach of all roles {reach:F0} ms ({paths} ways)");
        Assert.Empty(set.Problems);
        Assert.NotEmpty(who);
        Assert.Equal(313 * scale, account.Roles.Length);
    }

    private static double ProcessorTime() => Environment.CpuUsage.TotalTime.TotalMilliseconds;
}
