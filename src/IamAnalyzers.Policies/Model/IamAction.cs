namespace IamAnalyzers.Policies;

/// <summary>
/// One action of one service, such as <c>s3:GetObject</c>, as a value that cannot be mistaken for a resource. Generated code has a
/// member for each action of the services that an account's policies mention; a name that AWS does not have does not compile.
/// </summary>
/// <remarks>AWS: "Actions, resources, and condition keys for AWS services". Two are equal without regard to case.</remarks>
public readonly struct IamAction : IEquatable<IamAction>
{
    private readonly string? _name;

    /// <summary>Creates an action by name.</summary>
    /// <param name="name">Service and action with a colon between, without wildcards.</param>
    /// <exception cref="ArgumentException">The text is no such name.</exception>
    public IamAction(string name)
    {
        var pattern = new ActionPattern(name);
        if (!pattern.IsValid || pattern.HasWildcard)
        {
            throw new ArgumentException($"'{name}' is no action: write service:Name, without wildcards.", nameof(name));
        }

        _name = name;
    }

    /// <summary>Service and action, such as <c>s3:GetObject</c>.</summary>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>, which is no action.</exception>
    public string Name => _name ?? throw new InvalidOperationException("default(IamAction) is no action.");

    /// <summary>Whether two are the same action.</summary>
    public static bool operator ==(IamAction left, IamAction right) => left.Equals(right);

    /// <summary>Whether two are different actions.</summary>
    public static bool operator !=(IamAction left, IamAction right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(IamAction other) => string.Equals(_name, other._name, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IamAction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _name is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_name);

    /// <summary>Service and action; empty for <c>default</c>.</summary>
    public override string ToString() => _name ?? string.Empty;
}
