using System.ComponentModel;
using System.Globalization;
using IamAnalyzers.Policies.Conditions;
using IamAnalyzers.Policies.Matching;
using IamAnalyzers.Policies.Variables;

namespace IamAnalyzers.Policies.Compiled;

/// <summary>
/// The comparisons of the condition operators, for one policy value and one value of the request. The evaluator uses these,
/// and so does generated code; negation, several values and missing keys are the caller's.
/// </summary>
/// <remarks>
/// AWS: "IAM JSON policy elements: Condition operators". A value that cannot be read for its operator matches nothing, so that
/// the positive operator is false and the negated one true. A null value of the request matches nothing.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConditionOperators
{
    /// <summary><c>StringEquals</c>.</summary>
    public static bool StringEquals(string policyValue, string? value) => string.Equals(policyValue, value, StringComparison.Ordinal);

    /// <summary><c>StringEquals</c> with variables.</summary>
    public static bool StringEquals(PolicyTemplate policyValue, string? value, in VariableValues variables) =>
        value is not null && TemplateMatcher.Equals(policyValue, variables, value.AsSpan(), StringComparison.Ordinal);

    /// <summary><c>StringEqualsIgnoreCase</c>.</summary>
    public static bool StringEqualsIgnoreCase(string policyValue, string? value) =>
        string.Equals(policyValue, value, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>StringEqualsIgnoreCase</c> with variables.</summary>
    public static bool StringEqualsIgnoreCase(PolicyTemplate policyValue, string? value, in VariableValues variables) =>
        value is not null && TemplateMatcher.Equals(policyValue, variables, value.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary><c>StringLike</c>: <c>*</c> is any run of characters, <c>?</c> one.</summary>
    public static bool StringLike(string pattern, string? value) =>
        value is not null && WildcardPattern.IsMatch(pattern.AsSpan(), value.AsSpan());

    /// <summary><c>StringLike</c> over a span.</summary>
    public static bool StringLike(ReadOnlySpan<char> pattern, ReadOnlySpan<char> value) => WildcardPattern.IsMatch(pattern, value);

    /// <summary><c>StringLike</c> with variables.</summary>
    public static bool StringLike(PolicyTemplate pattern, string? value, in VariableValues variables) =>
        value is not null && TemplateMatcher.IsLike(pattern, variables, value.AsSpan());

    /// <summary><c>ArnLike</c> and <c>ArnEquals</c>, which do the same: six fields, each with wildcards.</summary>
    public static bool ArnLike(string pattern, string? value) =>
        value is not null && ArnMatcher.IsMatch(pattern.AsSpan(), value.AsSpan());

    /// <summary><c>ArnLike</c> and <c>ArnEquals</c> over a span.</summary>
    public static bool ArnLike(ReadOnlySpan<char> pattern, ReadOnlySpan<char> value) => ArnMatcher.IsMatch(pattern, value);

    /// <summary><c>ArnLike</c> and <c>ArnEquals</c> with variables.</summary>
    public static bool ArnLike(PolicyTemplate pattern, string? value, in VariableValues variables) =>
        value is not null && TemplateMatcher.IsArnLike(pattern, variables, value.AsSpan());

    /// <summary>Compares decimal numbers of any size exactly.</summary>
    /// <param name="value">The request's value.</param>
    /// <param name="policyValue">The policy's value.</param>
    /// <param name="comparison">Negative, zero or positive, as the request's value is less than, equal to or greater than the policy's.</param>
    /// <returns>False where one of the texts is no number.</returns>
    public static bool TryCompareNumbers(ReadOnlySpan<char> value, ReadOnlySpan<char> policyValue, out int comparison)
    {
        comparison = 0;
        if (!DecimalText.TryParse(value, out var left) || !DecimalText.TryParse(policyValue, out var right))
        {
            return false;
        }

        comparison = DecimalText.Compare(left, right);
        return true;
    }

    /// <summary>Compares a typed number with a policy's value exactly.</summary>
    public static bool TryCompareNumbers(decimal value, string policyValue, out int comparison)
    {
#if NET8_0_OR_GREATER
        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        return TryCompareNumbers(text.Slice(0, length), policyValue.AsSpan(), out comparison);
#else
        return TryCompareNumbers(value.ToString(CultureInfo.InvariantCulture).AsSpan(), policyValue.AsSpan(), out comparison);
#endif
    }

    /// <summary>A numeric operator over texts.</summary>
    /// <param name="op">One of the six numeric operators; a negated one answers as its positive twin.</param>
    /// <param name="policyValue">The policy's value.</param>
    /// <param name="value">The request's value.</param>
    public static bool Numeric(ConditionOperatorKind op, string policyValue, string? value) =>
        TryCompareNumbers(value.AsSpan(), policyValue.AsSpan(), out var comparison) && IsSatisfiedBy(op, comparison);

    /// <summary>A numeric operator over a typed number.</summary>
    /// <param name="op">One of the six numeric operators; a negated one answers as its positive twin.</param>
    /// <param name="policyValue">The policy's value.</param>
    /// <param name="value">The request's value.</param>
    public static bool Numeric(ConditionOperatorKind op, string policyValue, decimal value) =>
        TryCompareNumbers(value, policyValue, out var comparison) && IsSatisfiedBy(op, comparison);

    /// <summary>A date operator over moments.</summary>
    /// <param name="op">One of the six date operators; a negated one answers as its positive twin.</param>
    /// <param name="policyValue">The policy's value.</param>
    /// <param name="value">The request's value.</param>
    public static bool Date(ConditionOperatorKind op, PolicyInstant policyValue, PolicyInstant value) =>
        IsSatisfiedBy(op, value.CompareTo(policyValue));

    /// <summary>A date operator over a typed moment.</summary>
    public static bool Date(ConditionOperatorKind op, PolicyInstant policyValue, DateTimeOffset value) =>
        Date(op, policyValue, PolicyInstant.From(value));

    /// <summary>A date operator over texts.</summary>
    public static bool Date(ConditionOperatorKind op, string policyValue, string? value) =>
        PolicyInstant.TryParse(policyValue, out var right) && PolicyInstant.TryParse(value, out var left) && Date(op, right, left);

    /// <summary><c>Bool</c> over texts: <c>true</c> and <c>false</c> without regard to case.</summary>
    public static bool Bool(string policyValue, string? value) =>
        TryParseBool(policyValue, out var right) && TryParseBool(value, out var left) && left == right;

    /// <summary>Reads <c>true</c> or <c>false</c> without regard to case.</summary>
    public static bool TryParseBool(string? text, out bool value)
    {
        value = Ascii.EqualsIgnoreCase(text.AsSpan(), "true".AsSpan());
        return value || Ascii.EqualsIgnoreCase(text.AsSpan(), "false".AsSpan());
    }

    /// <summary><c>BinaryEquals</c> over base64 texts: the bytes are compared.</summary>
    public static bool Binary(string policyValue, string? value) =>
        value is not null && Base64Text.AreEqual(policyValue.AsSpan(), value.AsSpan());

    /// <summary><c>BinaryEquals</c> over bytes.</summary>
    public static bool Binary(string policyValue, ReadOnlySpan<byte> value) => Base64Text.AreEqual(policyValue.AsSpan(), value);

    /// <summary><c>BinaryEquals</c> over bytes that may be absent.</summary>
    public static bool Binary(string policyValue, in ReadOnlyMemory<byte>? value) =>
        value is not null && Binary(policyValue, value.GetValueOrDefault().Span);

    /// <summary><c>IpAddress</c> over texts.</summary>
    public static bool IpAddress(string policyValue, string? value) => IpRange.TryParse(policyValue, out var range) && range.Contains(value);

    internal static bool IsSatisfiedBy(ConditionOperatorKind op, int comparison) => op switch
    {
        ConditionOperatorKind.NumericEquals or ConditionOperatorKind.NumericNotEquals
            or ConditionOperatorKind.DateEquals or ConditionOperatorKind.DateNotEquals => comparison == 0,
        ConditionOperatorKind.NumericLessThan or ConditionOperatorKind.DateLessThan => comparison < 0,
        ConditionOperatorKind.NumericLessThanEquals or ConditionOperatorKind.DateLessThanEquals => comparison <= 0,
        ConditionOperatorKind.NumericGreaterThan or ConditionOperatorKind.DateGreaterThan => comparison > 0,
        ConditionOperatorKind.NumericGreaterThanEquals or ConditionOperatorKind.DateGreaterThanEquals => comparison >= 0,
        _ => false,
    };
}
