using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2241: a condition on a KMS key whose value is not the ARN of one.</summary>
internal sealed class KmsKeyValueRule : ConditionRule
{
    private const string KeyArns = "arn:*:kms:*:*:key/*";

    public override Rule Rule { get; } = new(
        RuleIds.KmsKeyValue,
        "KmsKeyValue",
        "A KMS key that is not named by its ARN",
        "{1} holds the ARN of a key, and '{0}' is none: write one such as \"arn:aws:kms:eu-west-1:444455556666:key/0123abcd-…\"",
        "Services put the key's ARN into the request, whatever the caller wrote; an id or an alias never equals it.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator.Family is not (ConditionOperatorFamily.String or ConditionOperatorFamily.Arn)
            || condition.Key.IndexOf("kms", StringComparison.OrdinalIgnoreCase) < 0
            || !check.Catalog.TryGetConditionKey(condition.Key.AsSpan(), out var key)
            || !HoldsKeyArn(key))
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            // What is no ARN at all under an ARN operator has a rule of its own; no text at all means that no key was named.
            var isArn = ArnFields.TrySplit(value.Text.AsSpan(), out var fields);
            if (value.Text.Length > 0
                && !ConditionFacts.IsOpen(value.Text)
                && (isArn || condition.Operator.Family == ConditionOperatorFamily.String)
                && !(isArn ? StatementSets.OverlapResource(KeyArns, value.Text) : PatternSets.Overlap(KeyArns, value.Text, ignoreCase: false)))
            {
                check.Report(Rule, statement, ConditionFacts.SpanOf(value), isArn ? Suggest(value, fields) : ImmutableArray<SuggestedEdit>.Empty, value.Text, condition.Key);
            }
        }
    }

    /// <summary>Whether AWS documents the key as an ARN, of a KMS key by its name: <c>s3:x-amz-server-side-encryption-aws-kms-key-id</c>.</summary>
    private static bool HoldsKeyArn(ConditionKeyEntry key) =>
        (key.Type == ConditionKeyType.Arn || key.Name.EndsWith("KeyArn", StringComparison.OrdinalIgnoreCase))
        && key.Name.Replace("-", string.Empty).IndexOf("KmsKey", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Puts <c>key/</c> in front of an id that stands alone in the ARN.</summary>
    private static ImmutableArray<SuggestedEdit> Suggest(ConditionValueSyntax value, ArnFields fields)
    {
        var id = value.Text.Substring(fields.Resource);
        var text = value.Text.Substring(0, fields.Resource) + "key/" + id;
        return IsId(id) && StatementSets.OverlapResource(KeyArns, text) ? ConditionFacts.ChangeValue(value, text) : ImmutableArray<SuggestedEdit>.Empty;
    }

    private static bool IsId(string text) =>
        Guid.TryParse(text, out _) || (text.StartsWith("mrk-", StringComparison.Ordinal) && text.IndexOfAny([':', '/']) < 0);
}
