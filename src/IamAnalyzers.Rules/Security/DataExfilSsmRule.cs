using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3302: reading parameters that are not named.</summary>
internal sealed class DataExfilSsmRule : StatementRule
{
    internal static readonly string[] Actions = ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"];

    public override Rule Rule { get; } = new(
        RuleIds.DataExfilSsm,
        "DataExfilSsm",
        "Reading every parameter",
        "'{0}' may read every parameter, also the encrypted ones that hold passwords: name the paths",
        "Parameters often hold connection strings and passwords.",
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
