using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3309: sts:GetFederationToken granted widely.</summary>
internal sealed class PresignedUrlStsRule : StatementRule
{
    internal static readonly string[] Actions = ["sts:GetFederationToken"];

    public override Rule Rule { get; } = new(
        RuleIds.PresignedUrlSts,
        "PresignedUrlSts",
        "Making further credentials",
        "'{0}' makes temporary credentials that outlive the caller's own session: allow it only where it is needed",
        "Credentials that are handed on are hard to call back.",
        RuleCategories.Security,
        RuleSeverity.Info);

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
