using System.ComponentModel;
using IamAnalyzers.Policies.Matching;
using IamAnalyzers.Policies.Variables;

namespace IamAnalyzers.Policies.Compiled;

/// <summary>
/// A pattern of <c>Resource</c> with variables, taken apart once. Variables count only behind the fifth colon; before it
/// <c>${…}</c> is literal text, which no ARN holds.
/// </summary>
/// <remarks>AWS: "IAM policy elements: Variables and tags", section "Where you can use policy variables".</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResourceTemplate
{
    private readonly bool _isArn;
    private readonly ArnFields _fields;

    /// <summary>Takes a pattern of a policy of version 2012-10-17 apart.</summary>
    public ResourceTemplate(string text)
    {
        Text = text ?? throw new ArgumentNullException(nameof(text));
        _isArn = ArnFields.TrySplit(text.AsSpan(), out _fields);
        Resource = new PolicyTemplate(_isArn ? text.Substring(_fields.Resource) : string.Empty);
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>What stands behind the fifth colon.</summary>
    public PolicyTemplate Resource { get; }

    internal PatternMatch Match(ReadOnlySpan<char> resource, in VariableValues variables)
    {
        if (!_isArn)
        {
            return PatternMatch.No;
        }

        return !Resource.IsResolved(variables) ? PatternMatch.Unresolved
            : ArnFields.TrySplit(resource, out var fields) && Match(resource, fields, variables) ? PatternMatch.Yes
            : PatternMatch.No;
    }

    internal bool Match(ReadOnlySpan<char> resource, in ArnFields fields, in VariableValues variables) =>
        ArnMatcher.IsPrefixMatch(Text.AsSpan(), _fields, resource, fields, WildcardSymbols.Iam)
        && TemplateMatcher.IsLike(Resource, variables, resource.Slice(fields.Resource));

    /// <summary>Whether the five fields in front match and the rest is left to the variables.</summary>
    internal bool IsPrefixMatch(ReadOnlySpan<char> resource, in ArnFields fields) =>
        _isArn && ArnMatcher.IsPrefixMatch(Text.AsSpan(), _fields, resource, fields, WildcardSymbols.Iam);

    /// <summary>The pattern as written.</summary>
    public override string ToString() => Text;
}
