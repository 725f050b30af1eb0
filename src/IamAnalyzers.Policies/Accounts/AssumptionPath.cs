using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Accounts;

/// <summary>One role assumed by one principal.</summary>
/// <param name="From">Who assumes.</param>
/// <param name="Role">The role.</param>
/// <param name="Result">Why it is possible: the decision with the statements of both sides.</param>
public sealed record AssumptionStep(AccountPrincipal From, Role Role, AuthorizationResult Result)
{
    /// <summary>Whether the step is open whatever unknown condition keys hold.</summary>
    public bool IsCertain => Result.Outcome == AuthorizationOutcome.Allowed;

    /// <summary>Who becomes whom.</summary>
    public override string ToString() => $"{From.Arn} → {Role.Arn}";
}

/// <summary>A way to a role: one or more roles assumed one after the other.</summary>
public sealed class AssumptionPath
{
    internal AssumptionPath(ImmutableArray<AssumptionStep> steps) => Steps = steps;

    /// <summary>The steps; the first begins with the principal that was asked about.</summary>
    public ImmutableArray<AssumptionStep> Steps { get; }

    /// <summary>The role at the end.</summary>
    public Role Role => Steps[Steps.Length - 1].Role;

    /// <summary>Whether every step is open whatever unknown condition keys hold.</summary>
    public bool IsCertain => Steps.All(static s => s.IsCertain);

    /// <summary>The ARNs along the way.</summary>
    public override string ToString() => Steps[0].From.Arn + string.Concat(Steps.Select(static s => " → " + s.Role.Arn));
}
