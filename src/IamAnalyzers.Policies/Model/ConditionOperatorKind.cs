namespace IamAnalyzers.Policies;

/// <summary>IAM's condition operators, without set qualifier and <c>IfExists</c>.</summary>
/// <remarks>AWS: "IAM JSON policy elements: Condition operators". Members carry the operators' own names.</remarks>
#pragma warning disable CS1591 // The names are AWS's and say it all.
public enum ConditionOperatorKind
{
    StringEquals,
    StringNotEquals,
    StringEqualsIgnoreCase,
    StringNotEqualsIgnoreCase,
    StringLike,
    StringNotLike,
    NumericEquals,
    NumericNotEquals,
    NumericLessThan,
    NumericLessThanEquals,
    NumericGreaterThan,
    NumericGreaterThanEquals,
    DateEquals,
    DateNotEquals,
    DateLessThan,
    DateLessThanEquals,
    DateGreaterThan,
    DateGreaterThanEquals,
    Bool,
    BinaryEquals,
    IpAddress,
    NotIpAddress,
    ArnEquals,
    ArnNotEquals,
    ArnLike,
    ArnNotLike,
    Null,
}
#pragma warning restore CS1591

/// <summary>How a condition treats a key with several values in the request.</summary>
public enum SetQualifier
{
    /// <summary>None: the key has a single value.</summary>
    None,

    /// <summary><c>ForAllValues:</c>: every value in the request satisfies; true where there is none.</summary>
    ForAllValues,

    /// <summary><c>ForAnyValue:</c>: some value in the request satisfies; false where there is none.</summary>
    ForAnyValue,
}

/// <summary>The type of value that a family of operators compares.</summary>
public enum ConditionOperatorFamily
{
    /// <summary><c>String…</c></summary>
    String,

    /// <summary><c>Numeric…</c></summary>
    Numeric,

    /// <summary><c>Date…</c></summary>
    Date,

    /// <summary><c>Bool</c></summary>
    Bool,

    /// <summary><c>BinaryEquals</c></summary>
    Binary,

    /// <summary><c>IpAddress</c>, <c>NotIpAddress</c></summary>
    IpAddress,

    /// <summary><c>Arn…</c></summary>
    Arn,

    /// <summary><c>Null</c></summary>
    Null,
}
