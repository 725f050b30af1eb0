using System.Buffers;
using System.ComponentModel;
using IamAnalyzers.Policies.Matching;
using IamAnalyzers.Policies.Variables;

namespace IamAnalyzers.Policies.Compiled;

/// <summary>A generated resource type: can write what stands behind the fifth colon of its ARN.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IArnResource
{
    /// <summary>How many characters <see cref="WriteResource"/> writes.</summary>
    int ResourceLength { get; }

    /// <summary>Writes the resource part of the ARN.</summary>
    void WriteResource(Span<char> destination);
}

/// <summary>
/// Patterns for a resource part as a whole, where its pieces do not decide alone: the text is put together on the stack and
/// given to the one matcher.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResourcePatterns
{
    private const int StackLimit = 256;

    /// <summary>Whether a resource's part behind the fifth colon matches a pattern with <c>*</c> and <c>?</c>.</summary>
    public static bool IsLike<T>(in T resource, string pattern)
        where T : struct, IArnResource
    {
        var length = resource.ResourceLength;
        char[]? rented = null;
        Span<char> text = length <= StackLimit ? stackalloc char[StackLimit] : (rented = ArrayPool<char>.Shared.Rent(length));
        text = text.Slice(0, length);
        resource.WriteResource(text);
        var isMatch = WildcardPattern.IsMatch(pattern.AsSpan(), text);
        Return(rented);
        return isMatch;
    }

    /// <summary>The same for a pattern with variables; without a value for one of them it does not match.</summary>
    public static bool IsLike<T>(in T resource, PolicyTemplate pattern, in VariableValues variables)
        where T : struct, IArnResource
    {
        var length = resource.ResourceLength;
        char[]? rented = null;
        Span<char> text = length <= StackLimit ? stackalloc char[StackLimit] : (rented = ArrayPool<char>.Shared.Rent(length));
        text = text.Slice(0, length);
        resource.WriteResource(text);
        var isMatch = TemplateMatcher.IsLike(pattern, variables, text);
        Return(rented);
        return isMatch;
    }

    /// <summary>Whether a text matches a pattern with <c>*</c> and <c>?</c>.</summary>
    public static bool IsLike(ReadOnlySpan<char> text, string pattern) => WildcardPattern.IsMatch(pattern.AsSpan(), text);

    /// <summary>Whether a text matches a pattern with <c>*</c> and <c>?</c>.</summary>
    public static bool IsLike(string? text, string pattern) => WildcardPattern.IsMatch(pattern.AsSpan(), text.AsSpan());

    /// <summary>Whether a text matches a pattern with variables; without a value for one of them it does not.</summary>
    public static bool IsLike(ReadOnlySpan<char> text, PolicyTemplate pattern, in VariableValues variables) =>
        TemplateMatcher.IsLike(pattern, variables, text);

    /// <summary>Whether a text matches a pattern with variables; without a value for one of them it does not.</summary>
    public static bool IsLike(string? text, PolicyTemplate pattern, in VariableValues variables) =>
        TemplateMatcher.IsLike(pattern, variables, text.AsSpan());

    private static void Return(char[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }
}
