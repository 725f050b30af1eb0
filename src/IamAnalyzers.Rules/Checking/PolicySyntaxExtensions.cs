using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules;

/// <summary>What rules often ask of a document's text.</summary>
internal static class PolicySyntaxExtensions
{
    /// <summary>The characters of a span as they stand in the text.</summary>
    public static string TextOf(this PolicySyntax syntax, SourceSpan span) => syntax.Text.Substring(span.Start, span.Length);

    /// <summary>The characters of a string without its quotes; with them where nothing is between.</summary>
    public static SourceSpan ValueSpan(this JsonString node) => node.ContentSpan.Length > 0 ? node.ContentSpan : node.Span;

    /// <summary>Whether the statement was read to its end, so that what is not there is really missing.</summary>
    public static bool IsComplete(this StatementSyntax statement) =>
        statement.Node.IsClosed && !statement.Node.Properties.Any(static p => p.Value.Kind == JsonKind.Missing);
}
