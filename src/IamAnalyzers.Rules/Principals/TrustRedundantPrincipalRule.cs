using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1218: a role session beside its role in a trust policy.</summary>
internal sealed class TrustRedundantPrincipalRule : PrincipalRule
{
    public override Rule Rule { get; } = new(
        RuleIds.TrustRedundantPrincipal,
        "TrustRedundantPrincipal",
        "A session stands beside its role",
        "The session '{0}' is covered by its role, which stands beside it: remove it",
        "Whoever trusts a role trusts all its sessions.",
        RuleCategories.Validity,
        RuleSeverity.Info,
        HasFix: true);

    protected override void CheckPrincipal(PolicyCheck check, StatementSyntax statement, PrincipalValueSyntax principal)
    {
        const string marker = ":assumed-role/";
        var index = check.Kind == PolicyKind.Trust ? principal.Value.IndexOf(marker, StringComparison.Ordinal) : -1;
        var account = index < 0 ? null : PrincipalFacts.AccountOf(principal.Value);
        if (account is null)
        {
            return;
        }

        var role = principal.Value.Substring(index + marker.Length).Split('/')[0];
        if (statement.Principals.Any(p => PrincipalFacts.AccountOf(p.Value) == account && p.Value.Contains(":role/") && p.Value.EndsWith("/" + role, StringComparison.Ordinal)))
        {
            var array = (statement.PrincipalElement?.Value as JsonObject)?.Find("AWS")?.Value as JsonArray;
            check.Report(
                Rule,
                statement,
                principal.Node.ValueSpan(),
                array is null ? ImmutableArray<SuggestedEdit>.Empty : ImmutableArray.Create(SuggestedEdit.Replace("Remove the session", JsonEdits.RemovalOf(array, principal.Node), string.Empty)),
                principal.Value);
        }
    }
}
