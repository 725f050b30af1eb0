using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3301: s3:GetObject on buckets that are not named.</summary>
internal sealed class DataExfilS3Rule : StatementRule
{
    internal static readonly string[] Actions = ["s3:GetObject"];

    public override Rule Rule { get; } = new(
        RuleIds.DataExfilS3,
        "DataExfilS3",
        "Reading every object of every bucket",
        "'{0}' may read every object of every bucket: name the buckets",
        "Whoever gets hold of such a principal takes all data that lies in S3.",
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
