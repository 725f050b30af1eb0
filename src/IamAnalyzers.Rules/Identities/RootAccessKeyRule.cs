using System.Collections.Immutable;
using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4019: the root user has an access key.</summary>
internal sealed class RootAccessKeyRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.RootAccessKey,
        "RootAccessKey",
        "The root user has an access key",
        "{0}: delete it; whoever holds it can do everything, and no policy of the account can limit it",
        "No policy of the account limits the root user; a key of it in the wrong hands is the account.",
        RuleCategories.Identities,
        RuleSeverity.Warning);

    public override void Check(AccountCheck check)
    {
        foreach (var key in check.Account.CredentialReport?.Root?.AccessKeys ?? ImmutableArray<AccessKey>.Empty)
        {
            if (key.IsActive)
            {
                check.Report(Rule, key.Location, $"Access key {AccountCheck.Text(key.Number)} of the root user is active");
            }
        }
    }
}
