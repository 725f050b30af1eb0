namespace IamAnalyzers.Rules.Catalog;

/// <summary>The type of a condition key's values: which family of condition operators fits.</summary>
internal enum ConditionKeyType
{
    /// <summary><c>String…</c> operators.</summary>
    String,

    /// <summary><c>Arn…</c> operators (string operators work as well).</summary>
    Arn,

    /// <summary><c>Bool</c>.</summary>
    Bool,

    /// <summary><c>Numeric…</c> operators.</summary>
    Numeric,

    /// <summary><c>Date…</c> operators.</summary>
    Date,

    /// <summary><c>IpAddress</c> and <c>NotIpAddress</c>.</summary>
    IpAddress,

    /// <summary><c>BinaryEquals</c>.</summary>
    Binary,
}
