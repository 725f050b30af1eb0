using System.Collections.Immutable;

namespace IamAnalyzers.Rules.Identities;

/// <summary>Every rule about users, groups, roles and accounts, in the order of ids.</summary>
internal static class IdentityRules
{
    public static ImmutableArray<Rule> All { get; } = ImmutableArray.Create(
        InlinePolicyUserRule.Rule,
        InlinePolicyGroupRule.Rule,
        InlinePolicyRoleRule.Rule);
}
