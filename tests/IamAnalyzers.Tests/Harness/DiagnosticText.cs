using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.Harness;

internal static class DiagnosticText
{
    /// <summary>The id and place, as in <c>IAM1011 Warning policies/a.iam.json(1,40)</c>.</summary>
    public static string Short(this Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var path = (span.Path ?? "").Replace(TestProject.Root + "/", "", StringComparison.Ordinal);
        return $"{diagnostic.Id} {diagnostic.Severity} {path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
    }

    public static string[] Short(this IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(Short)];

    /// <summary>The id and the characters that the diagnostic stands on, as in <c>IAM3003 s3:*</c>.</summary>
    public static string[] OnText(this IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(d => d.Id + " " + d.Location.SourceTree!.GetText().ToString(d.Location.SourceSpan))];

    public static string[] Ids(this IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(d => d.Id)];
}
