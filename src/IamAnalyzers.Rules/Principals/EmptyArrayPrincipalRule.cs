using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1114: <c>"AWS": []</c>.</summary>
internal sealed class EmptyArrayPrincipalRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.EmptyArrayPrincipal,
        "EmptyArrayPrincipal",
        "A list of principals is empty",
        "\"{0}\" lists nobody: name the principals or remove it",
        "An empty list of principals matches nobody, and some services refuse it.",
        RuleCategories.Grammar,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (statement.PrincipalElement?.Value is not JsonObject kinds)
        {
            return;
        }

        foreach (var property in kinds.Properties)
        {
            if (property.Value is JsonArray { Items.IsEmpty: true } array)
            {
                check.Report(Rule, statement, array.Span, property.Name.Value);
            }
        }
    }
}
