namespace IamAnalyzers.Policies;

/// <summary>
/// A value of <c>Resource</c> or <c>NotResource</c>: <c>*</c>, or an ARN in which <c>*</c> and <c>?</c> are wildcards. Policy
/// variables are kept as written; the evaluation puts in what the request says.
/// </summary>
/// <remarks>AWS: "IAM JSON policy elements: Resource". The resource part is case-sensitive.</remarks>
public sealed class ArnPattern : IEquatable<ArnPattern>
{
    /// <summary>Takes a pattern as written. Text that is neither <c>*</c> nor an ARN is kept, and matches nothing.</summary>
    public ArnPattern(string text)
    {
        Text = text ?? throw new ArgumentNullException(nameof(text));
        IsAny = text == "*";
        IsArn = ArnFields.TrySplit(text.AsSpan(), out _);
        HasVariables = text.IndexOf("${", StringComparison.Ordinal) >= 0;
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Whether the pattern is <c>*</c> alone, which matches every resource, also <c>*</c>.</summary>
    public bool IsAny { get; }

    /// <summary>Whether the pattern has the six fields of an ARN.</summary>
    public bool IsArn { get; }

    /// <summary>Whether the pattern holds <c>${…}</c>.</summary>
    public bool HasVariables { get; }

    /// <summary>Whether a resource matches, variables taken as literal text.</summary>
    /// <param name="resource">An ARN, or <c>*</c> for an action without resource-level permissions.</param>
    public bool IsMatch(string resource) =>
        IsAny || ArnMatcher.IsMatch(Text.AsSpan(), (resource ?? throw new ArgumentNullException(nameof(resource))).AsSpan());

    /// <inheritdoc/>
    public bool Equals(ArnPattern? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ArnPattern);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The pattern as written.</summary>
    public override string ToString() => Text;
}
