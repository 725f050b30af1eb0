using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4014: a user or a role that a policy names without its path.</summary>
internal sealed class RefWithPathRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.RefWithPath,
        "RefWithPath",
        "A user or a role is named without its path",
        "'{0}' is nobody's ARN: the {1} of that name has a path; write {2}",
        "The path belongs to the ARN. A statement about an ARN without it is about nobody, and one that denies protects nothing.",
        RuleCategories.Identities,
        RuleSeverity.Warning);

    public override void Check(AccountCheck check)
    {
        foreach (var (policy, _) in AccountPolicies.Of(check.Account))
        {
            foreach (var statement in policy.Syntax?.Statements ?? ImmutableArray<StatementSyntax>.Empty)
            {
                foreach (var resource in statement.Resources)
                {
                    Check(check, policy, statement, resource.Pattern.Text, resource.Node.Span);
                }

                foreach (var principal in statement.Principals)
                {
                    Check(check, policy, statement, principal.Value, principal.Node.Span);
                }
            }
        }
    }

    private static void Check(AccountCheck check, AccountPolicy policy, StatementSyntax statement, string text, SourceSpan span)
    {
        if (Named(check.Account.Set, text) is { } principal && principal.Arn != text)
        {
            check.Report(Rule, policy, statement, span, text, AccountCheck.KindOf(principal), principal.Arn);
        }
    }

    /// <summary>The user or role whose name an ARN ends with; names are unique in an account whatever the path.</summary>
    private static AccountPrincipal? Named(AccountSet set, string text)
    {
        if (!Arn.TryParse(text, out var arn) || arn.Service != "iam" || set.Find(arn.Account) is not { } account)
        {
            return null;
        }

        var name = arn.Resource.Substring(arn.Resource.LastIndexOf('/') + 1);
        return arn.Resource.StartsWith("role/", StringComparison.Ordinal) ? account.FindRole(name)
            : arn.Resource.StartsWith("user/", StringComparison.Ordinal) ? account.FindUser(name)
            : null;
    }
}
