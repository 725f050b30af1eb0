using System.Collections.Immutable;

namespace IamAnalyzers.Rules.LeastPrivilege;

/// <summary>The rules that hold code against its policy.</summary>
internal static class LeastPrivilegeRules
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Rule> All { get; } = ImmutableArray.Create(
        CallNotGrantedRule.Rule,
        GrantNotUsedRule.Rule,
        GrantWiderThanUseRule.Rule,
        ResourceNotGrantedRule.Rule,
        ConditionNeverMetByCallRule.Rule,
        PassRoleNeededRule.Rule);
}
