using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2125: an account id of the documentation left in an ARN.</summary>
internal sealed class PlaceholderAccountRule : ResourceRule
{
    private static readonly string[] Examples = ["123456789012", "111122223333", "000000000000"];

    public override Rule Rule { get; } = new(
        RuleIds.PlaceholderAccount,
        "PlaceholderAccount",
        "An account from the documentation",
        "'{0}' is an account of AWS's documentation: write your own",
        "A policy copied from an example grants access to an account that is not yours.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (!ArnParts.TryRead(resource, out var arn))
        {
            return;
        }

        if (Examples.Contains(arn.Account))
        {
            check.Report(Rule, statement, arn.AccountSpan, arn.Account);
        }
    }
}
