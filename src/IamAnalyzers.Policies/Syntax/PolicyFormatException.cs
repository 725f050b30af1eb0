using System.Collections.Immutable;

namespace IamAnalyzers.Policies;

/// <summary>A text is no policy that AWS would take.</summary>
public sealed class PolicyFormatException : FormatException
{
    internal PolicyFormatException(ImmutableArray<PolicySyntaxError> errors)
        : base(errors[0].ToString()) => Errors = errors;

    /// <summary>Every fault that was found, in the order of the text; never empty.</summary>
    public ImmutableArray<PolicySyntaxError> Errors { get; }

    /// <summary>The line of the first fault, from 1.</summary>
    public int Line => Errors[0].Line;

    /// <summary>The column of the first fault, from 1.</summary>
    public int Column => Errors[0].Column;
}
