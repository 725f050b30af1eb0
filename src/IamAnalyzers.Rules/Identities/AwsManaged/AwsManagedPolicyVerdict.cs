using System.Collections.Immutable;

namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4005–IAM4008: what is to be said of a policy of AWS that code or a template names.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Arguments">What fills its message.</param>
/// <param name="Closest">The name that was most likely meant; null where none is near.</param>
internal sealed record AwsManagedPolicyVerdict(Rule Rule, ImmutableArray<string> Arguments, string? Closest = null)
{
    /// <summary>Judges a policy.</summary>
    /// <param name="name">What follows <c>:policy/</c> in its ARN.</param>
    /// <param name="kind">The kind of what it is attached to; null where it only limits, as a boundary does.</param>
    /// <param name="owner">The name of what it is attached to.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public static AwsManagedPolicyVerdict? Of(string name, string? kind, string owner)
    {
        if (kind is not null && name == "AdministratorAccess")
        {
            return new AwsManagedPolicyVerdict(AdminManagedPolicyAttachedRule.Rule, ImmutableArray.Create(kind, owner));
        }

        if (kind is not null && name == "IAMFullAccess")
        {
            return new AwsManagedPolicyVerdict(IamFullAccessAttachedRule.Rule, ImmutableArray.Create(kind, owner));
        }

        if (!AwsManagedPolicies.Exists(name))
        {
            var closest = AwsManagedPolicies.Closest(name);
            return new AwsManagedPolicyVerdict(
                UnknownAwsManagedPolicyArnRule.Rule, ImmutableArray.Create(name, AwsManagedPolicies.AsOf, UnknownAwsManagedPolicyArnRule.RemedyOf(closest)), closest);
        }

        return AwsManagedPolicies.IsDeprecated(name)
            ? new AwsManagedPolicyVerdict(DeprecatedManagedPolicyRule.Rule, ImmutableArray.Create(name, kind ?? "boundary of", owner))
            : null;
    }
}
