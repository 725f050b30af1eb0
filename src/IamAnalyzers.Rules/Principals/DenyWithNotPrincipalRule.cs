using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1233: <c>NotPrincipal</c> with Deny that excepts a role without its sessions or its account.</summary>
internal sealed class DenyWithNotPrincipalRule : PrincipalRule
{
    public override Rule Rule { get; } = new(
        RuleIds.DenyWithNotPrincipal,
        "DenyWithNotPrincipal",
        "NotPrincipal with Deny misses sessions and the account",
        "NotPrincipal with Deny hits '{0}' all the same, because {1} is not excepted beside it: deny everyone with a condition on aws:PrincipalArn instead",
        "A role acts through sessions, and behind every principal stands its account: unless all are excepted, the Deny hits them.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckPrincipal(PolicyCheck check, StatementSyntax statement, PrincipalValueSyntax principal)
    {
        if (statement.Effect != Effect.Deny
            || !statement.IsNotPrincipal
            || check.Kind != PolicyKind.Resource
            || principal.Type != PrincipalType.Aws
            || PrincipalFacts.AccountOf(principal.Value) is not { } account)
        {
            return;
        }

        const string marker = ":role/";
        var index = principal.Value.IndexOf(marker, StringComparison.Ordinal);
        var role = index < 0 ? null : principal.Value.Substring(principal.Value.LastIndexOf('/') + 1);
        var missesAccount = !PrincipalFacts.IsWholeAccount(principal.Value)
            && !statement.Principals.Any(p => PrincipalFacts.IsWholeAccount(p.Value) && PrincipalFacts.AccountOf(p.Value) == account);
        var missesSession = role is not null
            && !statement.Principals.Any(p => p.Value.Contains(":assumed-role/" + role + "/"));
        if (missesAccount || missesSession)
        {
            check.Report(Rule, statement, principal.Node.ValueSpan(), principal.Value, missesSession ? "its session" : "its account");
        }
    }
}
