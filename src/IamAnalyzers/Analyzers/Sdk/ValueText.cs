using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.Sdk;

/// <summary>How a message names a value of the code.</summary>
internal static class ValueText
{
    private const int Longest = 60;

    /// <summary>A known text in quotes, any other expression as it is written, and an ellipsis for none.</summary>
    public static string Describe(IOperation? value)
    {
        var text = value switch
        {
            null => "…",
            { ConstantValue: { HasValue: true, Value: string known } } => $"'{known}'",
            _ => value.Syntax.ToString(),
        };
        return text.Length > Longest || text.IndexOf('\n') >= 0 ? "…" : text;
    }
}
