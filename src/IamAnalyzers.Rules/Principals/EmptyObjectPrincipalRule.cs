using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1115: <c>"Principal": {}</c>.</summary>
internal sealed class EmptyObjectPrincipalRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.EmptyObjectPrincipal,
        "EmptyObjectPrincipal",
        "Principal is an empty object",
        "{0} is empty and names nobody: name the principals, or remove the statement",
        "An empty Principal matches nobody; an empty NotPrincipal excepts nobody.",
        RuleCategories.Grammar,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (statement.PrincipalElement is { Value: JsonObject { Properties.IsEmpty: true } empty } element)
        {
            check.Report(Rule, statement, empty.Span, element.Name.Value);
        }
    }
}
