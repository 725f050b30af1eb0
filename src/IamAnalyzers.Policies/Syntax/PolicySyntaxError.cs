namespace IamAnalyzers.Policies;

/// <summary>What is wrong with a text that should be a policy.</summary>
public enum PolicySyntaxErrorKind
{
    /// <summary>The text is not JSON, or is empty, too long or too deeply nested.</summary>
    JsonSyntax,

    /// <summary>An object has the same key twice.</summary>
    DuplicateKey,

    /// <summary>A comment or a trailing comma, which lenient readers take and IAM does not.</summary>
    CommentOrTrailingComma,

    /// <summary>A character outside U+0009, U+000A, U+000D and U+0020–U+00FF.</summary>
    IllegalCharacter,

    /// <summary>The text's value is no object.</summary>
    RootNotObject,

    /// <summary>An element's value has the wrong JSON type.</summary>
    ElementTypeMismatch,

    /// <summary>The document has an element that policies do not have.</summary>
    UnknownPolicyElement,

    /// <summary>A statement has an element that statements do not have.</summary>
    UnknownStatementElement,

    /// <summary>An element's name in the wrong case.</summary>
    ElementNameCase,

    /// <summary>The document has no <c>Statement</c>.</summary>
    MissingStatement,

    /// <summary>A <c>Version</c> other than 2012-10-17 and 2008-10-17.</summary>
    InvalidVersion,

    /// <summary>A statement without <c>Effect</c>.</summary>
    MissingEffect,

    /// <summary>An <c>Effect</c> other than <c>Allow</c> and <c>Deny</c>.</summary>
    InvalidEffect,

    /// <summary>A statement with neither <c>Action</c> nor <c>NotAction</c>.</summary>
    MissingAction,

    /// <summary>A statement with both <c>Action</c> and <c>NotAction</c>.</summary>
    ActionAndNotAction,

    /// <summary>A statement with both <c>Resource</c> and <c>NotResource</c>.</summary>
    ResourceAndNotResource,

    /// <summary>A statement with both <c>Principal</c> and <c>NotPrincipal</c>.</summary>
    PrincipalAndNotPrincipal,

    /// <summary>A key under <c>Principal</c> other than <c>AWS</c>, <c>Service</c>, <c>Federated</c> and <c>CanonicalUser</c>.</summary>
    InvalidPrincipalKey,

    /// <summary>A <c>Principal</c> that is a string other than <c>*</c>.</summary>
    InvalidPrincipalFormat,

    /// <summary>A <c>Condition</c> that is not an object of operators over an object of keys over values.</summary>
    ConditionMalformed,

    /// <summary>A condition operator that does not exist.</summary>
    UnknownConditionOperator,

    /// <summary><c>NullIfExists</c>, which does not exist.</summary>
    NullWithIfExists,
}

/// <summary>A fault in the text of a policy, on the characters at fault.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">The fault and the remedy in one sentence, in English.</param>
/// <param name="Span">The characters at fault, in UTF-16 units.</param>
/// <param name="Line">The line of the first of them, from 1.</param>
/// <param name="Column">The column of the first of them, from 1, in UTF-16 units.</param>
public sealed record PolicySyntaxError(PolicySyntaxErrorKind Kind, string Message, SourceSpan Span, int Line, int Column)
{
    /// <summary>Position and message, as compilers write them.</summary>
    public override string ToString() => $"({Line},{Column}): {Message}";
}
