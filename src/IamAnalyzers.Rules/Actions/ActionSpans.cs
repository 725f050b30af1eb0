using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Actions;

/// <summary>Where the parts of an action stand.</summary>
internal static class ActionSpans
{
    /// <summary>The characters of the service prefix; the whole value where it has none.</summary>
    public static SourceSpan Service(ActionSyntax action)
    {
        var colon = action.Node.Value.IndexOf(':');
        return colon > 0 ? action.Node.SpanOf(0, colon) : action.Node.ValueSpan();
    }

    /// <summary>The characters of the name behind the colon; the whole value where it has none.</summary>
    public static SourceSpan Name(ActionSyntax action)
    {
        var colon = action.Node.Value.IndexOf(':');
        var length = action.Node.Value.Length - colon - 1;
        return colon > 0 && length > 0 ? action.Node.SpanOf(colon + 1, length) : action.Node.ValueSpan();
    }
}
