namespace IamAnalyzers.Policies;

/// <summary>
/// The answer of a compiled policy, with the statement that decided. Small, immutable, on the stack; the default value is a
/// denial that no statement speaks.
/// </summary>
public readonly struct AccessDecision : IEquatable<AccessDecision>
{
    // One more than the index, so that the default value has no statement.
    private readonly int _statementNumber;

    /// <summary>A decision that no statement made: implicitly denied.</summary>
    /// <param name="kind">The kind of the policy that was asked.</param>
    /// <param name="file">The policy's file, as explanations should name it.</param>
    public AccessDecision(PolicyKind kind, string? file = null)
    {
        Kind = kind;
        File = file;
    }

    /// <summary>The decision of a statement.</summary>
    /// <param name="decision">What was decided.</param>
    /// <param name="kind">The kind of the policy that decided.</param>
    /// <param name="statementIndex">The deciding statement's place in its document, from 0.</param>
    /// <param name="sid">Its Sid, if it has one.</param>
    /// <param name="file">The policy's file, as explanations should name it.</param>
    /// <param name="line">The line on which the statement begins, from 1; 0 where unknown.</param>
    public AccessDecision(Decision decision, PolicyKind kind, int statementIndex, string? sid, string? file = null, int line = 0)
    {
        Decision = decision;
        Kind = kind;
        _statementNumber = statementIndex < 0 ? 0 : statementIndex + 1;
        Sid = sid;
        File = file;
        Line = line;
    }

    /// <summary>What was decided.</summary>
    public Decision Decision { get; }

    /// <summary>Whether the request is allowed.</summary>
    public bool IsAllowed => Decision == Decision.Allowed;

    /// <summary>The kind of the policy that decided.</summary>
    public PolicyKind Kind { get; }

    /// <summary>The deciding statement's place in its document, from 0; -1 where no statement decided.</summary>
    public int StatementIndex => _statementNumber - 1;

    /// <summary>The deciding statement's Sid; null where it has none or no statement decided.</summary>
    public string? Sid { get; }

    /// <summary>The policy's file; null where nobody said.</summary>
    public string? File { get; }

    /// <summary>The line on which the deciding statement begins, from 1; 0 where unknown.</summary>
    public int Line { get; }

    /// <inheritdoc/>
    public bool Equals(AccessDecision other) =>
        Decision == other.Decision
        && Kind == other.Kind
        && _statementNumber == other._statementNumber
        && Line == other.Line
        && Sid == other.Sid
        && File == other.File;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AccessDecision other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((int)Decision * 31) + (int)Kind) * 31 + _statementNumber);

    /// <summary>Whether both say the same.</summary>
    public static bool operator ==(AccessDecision left, AccessDecision right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(AccessDecision left, AccessDecision right) => !left.Equals(right);

    /// <summary>The decision and the statement in one line, such as <c>ExplicitlyDenied by 'NoDelete' (reader.iam.json, line 12)</c>.</summary>
    public override string ToString()
    {
        if (_statementNumber == 0)
        {
            return File is null ? $"{Decision}: no statement matches" : $"{Decision}: no statement of {File} matches";
        }

        var statement = Sid is { Length: > 0 } ? $"'{Sid}'" : $"statement {_statementNumber}";
        var place = File is null ? string.Empty : Line > 0 ? $" ({File}, line {Line})" : $" ({File})";
        return $"{Decision} by {statement}{place}";
    }
}
