using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3013: sts:AssumeRole on roles that are not named.</summary>
internal sealed class AssumeRoleStarRule : StatementRule
{
    internal static readonly string[] Actions = ["sts:AssumeRole"];

    public override Rule Rule { get; } = new(
        RuleIds.AssumeRoleStar,
        "AssumeRoleStar",
        "sts:AssumeRole on any role",
        "'{0}' may assume any role that trusts this account: name the roles",
        "Whoever trusts the account as a whole trusts this principal then.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (!check.Kind.GrantsToPrincipals() || statement.Effect != Effect.Allow || statement.IsNarrowed(Narrowing.Any))
        {
            return;
        }

        var wide = statement.IsNotResource ? statement.ResourceElement?.Name.Span : Grants.OpenResource(statement)?.Node.ValueSpan();
        foreach (var name in Actions)
        {
            // A wildcard over the whole service has a rule that says more.
            if (wide is { } span && Grants.Granting(statement, name) is { } action && check.FactsOf(action).Meaning != ActionMeaning.WholeService)
            {
                check.Report(statement, new Finding(Rule, action.Node.ValueSpan(), ImmutableArray.Create(action.Pattern.Text)) { AdditionalSpans = ImmutableArray.Create(span) });
                return;
            }
        }
    }
}
