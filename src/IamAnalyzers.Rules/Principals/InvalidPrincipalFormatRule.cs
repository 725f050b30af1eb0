using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Editing;
using IamAnalyzers.Rules.Grammar;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1204: a principal that is no <c>*</c>, account or ARN of IAM or STS.</summary>
internal sealed class InvalidPrincipalFormatRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.InvalidPrincipalFormat,
        "InvalidPrincipalFormat",
        "The principal has the wrong form",
        "{0}",
        "Principal is \"*\" or an object. Under AWS stand account ids of twelve digits and ARNs of IAM and STS; IAM refuses the policy otherwise.",
        RuleCategories.Grammar,
        RuleSeverity.Error,
        HasFix: true);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.InvalidPrincipalFormat;

    public override void Check(PolicyCheck check)
    {
        base.Check(check);
        foreach (var statement in check.Statements)
        {
            foreach (var principal in statement.Principals)
            {
                if (principal is { Key: not null, Type: PrincipalType.Aws } && !IsWellFormed(principal.Value))
                {
                    check.Report(Rule, statement, principal.Node.ValueSpan(), Message(principal.Value));
                }
            }
        }
    }

    protected override string Describe(PolicyCheck check, PolicySyntaxError error)
    {
        var value = check.StatementAt(error.Span)?.Principals.FirstOrDefault(p => p.Node.Span == error.Span)?.Value;
        return value is not null && PrincipalForms.IsServiceName(value)
            ? $"'{value}' is a service: write {{ \"Service\": \"{value}\" }}"
            : error.Message;
    }

    /// <summary>The object around the value: under <c>Service</c> what is named like a service, else under <c>AWS</c>.</summary>
    protected override ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, PolicySyntaxError error)
    {
        var statement = check.StatementAt(error.Span);
        var value = statement?.Principals.FirstOrDefault(p => p.Node.Span == error.Span)?.Value;
        if (value is null)
        {
            return ImmutableArray<SuggestedEdit>.Empty;
        }

        var key = PrincipalForms.IsServiceName(value) ? "Service" : PrincipalForms.IsAccountId(value) || PrincipalForms.IsIamArn(value) ? "AWS" : null;
        return key is null
            ? ImmutableArray<SuggestedEdit>.Empty
            : ImmutableArray.Create(SuggestedEdit.Replace($"Put it under \"{key}\"", error.Span, $"{{ \"{key}\": {JsonEdits.Quote(value)} }}"));
    }

    // Unique ids (AIDA…, AROA…) have rules of their own; what a template will fill in, nobody can judge.
    private static bool IsWellFormed(string value) =>
        value == "*"
        || PrincipalForms.IsAccountId(value)
        || PrincipalForms.IsIamArn(value)
        || PrincipalForms.IsUniqueId(value)
        || PrincipalForms.IsPlaceholder(value);

    private static string Message(string value) => PrincipalForms.IsServiceName(value)
        ? $"'{value}' is a service: put it under \"Service\" instead of \"AWS\""
        : $"'{value}' is no principal: use \"*\", an account id of twelve digits, or the ARN of a user, role, session or account";
}
