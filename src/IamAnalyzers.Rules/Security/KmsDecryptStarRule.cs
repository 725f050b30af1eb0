using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3014: decrypting with keys that are not named.</summary>
internal sealed class KmsDecryptStarRule : StatementRule
{
    internal static readonly string[] Actions = ["kms:Decrypt", "kms:ReEncryptFrom", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"];

    public override Rule Rule { get; } = new(
        RuleIds.KmsDecryptStar,
        "KmsDecryptStar",
        "Decrypting with any key",
        "'{0}' may use every key whose policy delegates to IAM: name the keys, or demand kms:ViaService or tags",
        "A permission to decrypt with any key makes the keys' separation worthless.",
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
