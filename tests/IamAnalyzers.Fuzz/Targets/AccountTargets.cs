using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;

namespace IamAnalyzers.Fuzz.Targets;

/// <summary>A file of an account: its reader, and all rules about accounts.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Weight">Its share of the inputs.</param>
/// <param name="Document">The sort of file.</param>
internal abstract record AccountFileTarget(string Name, int Weight, string Document) : Target(Name, Weight)
{
    private const string File = "a";

    public override void Run(string text)
    {
        var first = Check(text);
        foreach (var finding in first)
        {
            Demand(finding.Location.Span.Start >= 0 && finding.Location.Span.End <= text.Length, $"{finding.Rule.Id} stands outside of the text");
            Demand(finding.Message.Length > 0, $"{finding.Rule.Id} says nothing");
        }

        Demand(Print(first) == Print(Check(text)), "the second check says something else");
    }

    private static string Print(IEnumerable<AccountFinding> findings) => string.Join('\n', findings.Select(static f => $"{f.Rule.Id} {f.Location.Span} {f.Message}"));

    private System.Collections.Immutable.ImmutableArray<AccountFinding> Check(string text)
    {
        var reader = new AccountReader();
        reader.AddFile(Document, text, File, "arn:aws:s3:::docs", "111122223333");
        return AccountChecker.Check(reader.Read(), AccountSettings.Default, CheckSettings.Default, CancellationToken.None);
    }
}

/// <summary>The output of get-account-authorization-details.</summary>
internal sealed record AccountTarget() : AccountFileTarget("account", 8, AccountDocuments.Account)
{
    protected override IEnumerable<string> FindSeeds() => SeedFiles.Texts("samples/AccountAudit/aws", "account.json");
}

/// <summary>The credential report.</summary>
internal sealed record ReportTarget() : AccountFileTarget("credential-report", 60, AccountDocuments.CredentialReport)
{
    protected override IEnumerable<string> FindSeeds() => SeedFiles.Texts("samples", "credentials.csv");
}

/// <summary>The password policy of an account.</summary>
internal sealed record PasswordPolicyTarget() : AccountFileTarget("password-policy", 30, AccountDocuments.PasswordPolicy)
{
    protected override IEnumerable<string> FindSeeds() => SeedFiles.Texts("samples", "password-policy.json");
}

/// <summary>An organization.</summary>
internal sealed record OrganizationTarget() : AccountFileTarget("organization", 30, AccountDocuments.Organization)
{
    protected override IEnumerable<string> FindSeeds() => SeedFiles.Texts("samples", "organization.json");
}
