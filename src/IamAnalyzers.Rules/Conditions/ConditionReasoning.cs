using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>
/// Tells which conditions really narrow a statement. A condition is void, and silences no rule, where it holds for requests
/// that it seems to keep out: a value of stars, an <c>IfExists</c> without the key being demanded elsewhere, a negated operator,
/// a <c>ForAllValues</c> without the key being demanded elsewhere.
/// </summary>
internal static class ConditionReasoning
{
    /// <summary>By what the statement's conditions narrow it; conditions stand together with AND, so one that does is enough.</summary>
    public static Narrowing NarrowingOf(StatementSyntax statement)
    {
        var narrowing = Narrowing.None;
        foreach (var condition in statement.Conditions)
        {
            narrowing |= NarrowingOf(statement, condition);
        }

        return narrowing;
    }

    /// <summary>Whether the statement is narrowed by one of some kinds.</summary>
    public static bool IsNarrowed(this StatementSyntax statement, Narrowing by) =>
        !statement.Conditions.IsEmpty && (NarrowingOf(statement) & by) != 0;

    /// <summary>By what one condition narrows its statement.</summary>
    public static Narrowing NarrowingOf(StatementSyntax statement, ConditionSyntax condition)
    {
        var narrowing = ConditionKeys.NarrowingOf(condition.Key);
        if (narrowing == Narrowing.Tag && DemandsTagOfResource(condition))
        {
            return Narrowing.Tag;
        }

        return narrowing != Narrowing.None && !IsVoid(statement, condition) && condition.Values.All(v => Pins(narrowing, condition, v.Text))
            ? narrowing
            : Narrowing.None;
    }

    // Resources without the tag are kept out, whatever its value is on the others.
    private static bool DemandsTagOfResource(ConditionSyntax condition) =>
        condition.Operator.Kind == ConditionOperatorKind.Null
        && condition.Key.IndexOf(":ResourceTag/", StringComparison.OrdinalIgnoreCase) > 0
        && condition.Values.Length > 0
        && condition.Values.All(static v => IsFalse(v.Text));

    /// <summary>Whether a condition holds for requests that it seems to keep out.</summary>
    public static bool IsVoid(StatementSyntax statement, ConditionSyntax condition) =>
        condition.Values.IsEmpty
        || condition.Operator.IsNegated
        || condition.Operator.Kind == ConditionOperatorKind.Null
        || (HoldsWithoutKey(condition.Operator) && !DemandsKey(statement, condition.Key))
        || condition.Values.Any(v => MatchesEverything(condition.Operator, v.Text));

    /// <summary>Whether a positive operator is satisfied by a request that does not have the key.</summary>
    public static bool HoldsWithoutKey(ConditionOperator op) => op.IfExists || op.Qualifier == SetQualifier.ForAllValues;

    /// <summary>Whether some condition of the statement holds only where the key is in the request.</summary>
    public static bool DemandsKey(StatementSyntax statement, string key)
    {
        foreach (var condition in statement.Conditions)
        {
            if (!string.Equals(condition.Key, key, StringComparison.OrdinalIgnoreCase) && !Implies(condition.Key, key))
            {
                continue;
            }

            if (condition.Operator.Kind == ConditionOperatorKind.Null)
            {
                if (condition.Values.Length > 0 && condition.Values.All(static v => IsFalse(v.Text) || UnknownText.IsPresent(v.Text)))
                {
                    return true;
                }
            }
            else if (!condition.Operator.IsNegated && !HoldsWithoutKey(condition.Operator) && !condition.Values.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    // A request with a certain tag has a list of tag keys.
    private static bool Implies(string present, string key) =>
        string.Equals(key, "aws:TagKeys", StringComparison.OrdinalIgnoreCase) && present.StartsWith("aws:RequestTag/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value of a positive operator matches whatever the request has.</summary>
    public static bool MatchesEverything(ConditionOperator op, string value) => op.Family switch
    {
        ConditionOperatorFamily.String or ConditionOperatorFamily.Arn => IsStars(value) || IsArnOfStars(value),
        ConditionOperatorFamily.IpAddress => value.EndsWith("/0", StringComparison.Ordinal) || IsStars(value),
        _ => false,
    };

    /// <summary>Whether a value means true.</summary>
    public static bool IsTrue(string value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value means false.</summary>
    public static bool IsFalse(string value) => string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a value of a key that could narrow does: it names one account, one organisation, one network. Text that is not
    /// known where the document is read may be such a name.
    /// </summary>
    private static bool Pins(Narrowing narrowing, ConditionSyntax condition, string value) => narrowing switch
    {
        Narrowing.Account => BeginsWithDigitsOrVariable(value),
        Narrowing.Resource => BeginsWithDigitsOrVariable(value) || IsOrganization(value),
        Narrowing.Organization => BeginsWithVariable(value) || IsOrganization(value),
        Narrowing.Arn => PinsAccountOrName(value),
        Narrowing.Mfa => IsMfa(condition, value),
        Narrowing.Tag or Narrowing.Identity or Narrowing.Service => HasLiteral(value),
        Narrowing.Network => HasLiteral(value),
        _ => false,
    };

    // aws:MultiFactorAuthAge is in the request only where MFA was used.
    private static bool IsMfa(ConditionSyntax condition, string value) =>
        condition.Operator.Family == ConditionOperatorFamily.Numeric || (condition.Operator.Family == ConditionOperatorFamily.Bool && (IsTrue(value) || UnknownText.IsPresent(value)));

    private static bool BeginsWithDigitsOrVariable(string value) =>
        value.Length > 0 && (value[0] is >= '0' and <= '9' || BeginsWithVariable(value));

    /// <summary>Whether a value begins with what the request or a program puts in.</summary>
    private static bool BeginsWithVariable(string value) =>
        value.StartsWith("${", StringComparison.Ordinal) || value.StartsWith(UnknownText.Text, StringComparison.Ordinal);

    /// <summary>An organisation's id, or a path that begins with one: nothing before its end may be a wildcard.</summary>
    private static bool IsOrganization(string value)
    {
        if (!value.StartsWith("o-", StringComparison.Ordinal))
        {
            return false;
        }

        var slash = value.IndexOf('/');
        var id = slash < 0 ? value : value.Substring(0, slash);
        return id.Length > 2 && id.IndexOfAny(['*', '?']) < 0;
    }

    private static bool PinsAccountOrName(string value)
    {
        if (!ArnFields.TrySplit(value.AsSpan(), out var fields))
        {
            return HasLiteral(value) && value[0] is not ('*' or '?');
        }

        var account = value.Substring(fields.Account, fields.Resource - fields.Account - 1);
        var resource = value.Substring(fields.Resource);

        // S3's ARNs have no account: there the bucket's name pins.
        return account.Length > 0 ? BeginsWithDigitsOrVariable(account) && account.IndexOf('*') < 0 : HasLiteral(resource) && resource[0] is not ('*' or '?');
    }

    private static bool HasLiteral(string value) => value.Any(static c => c is not ('*' or '?'));

    private static bool IsStars(string value) =>
        value.IndexOf('*') >= 0 && value.All(static c => c is '*' or '?') && value.Count(static c => c == '?') <= 1;

    private static bool IsArnOfStars(string value) =>
        value.StartsWith("arn:", StringComparison.Ordinal) && value.IndexOf('*') >= 0 && value.Skip(4).All(static c => c is '*' or ':' or '?');
}
