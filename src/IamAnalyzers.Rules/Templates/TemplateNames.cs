using IamAnalyzers.Policies.Json;
using IamAnalyzers.Rules.Templates.Reading;

namespace IamAnalyzers.Rules.Templates;

/// <summary>How messages name values of a template.</summary>
internal static class TemplateNames
{
    /// <summary>A text as far as it is known, or the logical id of the resource that a function names.</summary>
    public static string Describe(Template template, JsonNode? node) =>
        Intrinsics.TargetOf(node) ?? (TemplateText.Read(template, node) is { Value: { Length: > 0 } text } ? UnknownText.Display(text) : "…");
}
