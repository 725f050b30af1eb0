namespace IamAnalyzers.Policies.Json;

internal enum JsonErrorKind : byte
{
    Syntax,
    DuplicateKey,
    Comment,
    TrailingComma,
    IllegalCharacter,
}

internal readonly record struct JsonError(JsonErrorKind Kind, SourceSpan Span, string Message);
