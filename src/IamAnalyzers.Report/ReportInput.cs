using System.Collections.Immutable;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;

namespace IamAnalyzers.Report;

/// <summary>What a report is written from. The same input gives the same bytes: no clock, no machine, no culture.</summary>
internal sealed record ReportInput(AccountSet Accounts)
{
    /// <summary>What the user's configuration says about accounts.</summary>
    public AccountSettings Settings { get; init; } = AccountSettings.Default;

    /// <summary>What it says about policies.</summary>
    public CheckSettings PolicySettings { get; init; } = CheckSettings.Default;

    /// <summary>The severities of rules; hidden findings are left out.</summary>
    public Func<Rule, RuleSeverity> Severity { get; init; } = static rule => rule.Severity;

    /// <summary>The files that were read, with their sorts.</summary>
    public ImmutableArray<(string Document, string File)> Files { get; init; } = ImmutableArray<(string, string)>.Empty;
}
