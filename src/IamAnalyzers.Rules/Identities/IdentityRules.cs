using System.Collections.Immutable;

namespace IamAnalyzers.Rules.Identities;

/// <summary>Every rule about users, groups, roles and accounts, in the order of ids.</summary>
internal static class IdentityRules
{
    /// <summary>The checks of accounts.</summary>
    public static ImmutableArray<AccountRule> AccountRules { get; } = ImmutableArray.Create<AccountRule>(
        new InlinePolicies(),
        new PolicyAttachedToUserRule(),
        new AdminManagedPolicyAttachedRule(),
        new IamFullAccessAttachedRule(),
        new UnknownAwsManagedPolicyArnRule(),
        new DeprecatedManagedPolicyRule(),
        new TooManyManagedPoliciesRule(),
        new TooManyGroupsRule(),
        new TooManyVersionsRule(),
        new EntityNameTooLongRule(),
        new RefWithPathRule(),
        new UserInsteadOfSsoRule(),
        new UserConsoleAccessRule(),
        new UserNotInGroupRule(),
        new GroupEmptyRule(),
        new RootAccessKeyRule(),
        new RootPrincipalUsedRule(),
        new AccessKeyTooManyRule(),
        new PasswordPolicyLengthRule(),
        new PasswordPolicyClassesRule(),
        new PasswordPolicyReuseRule(),
        new PasswordPolicyExpiryRule(),
        new MfaNotRequiredRule(),
        new NoPermissionsBoundaryRule(),
        new RootWithoutMfaRule(),
        new UserWithoutMfaRule(),
        new AccessKeyTooOldRule(),
        new PasswordTooOldRule(),
        new UnusedCredentialRule(),
        new ExternalAccessRule(),
        new NestedGroupRule(),
        new UserOwnPermissionsRule(),
        new SharedPrincipalRule(),
        new RoleTrustsNobodyRule(),
        new UnusedRoleRule(),
        new EscalationOfPrincipals(),
        new EscalationByAssumption());

    /// <summary>What the checks of accounts report.</summary>
    public static ImmutableArray<Rule> OfAccounts { get; } = ImmutableArray.Create(
        InlinePolicyUserRule.Rule,
        InlinePolicyGroupRule.Rule,
        InlinePolicyRoleRule.Rule,
        PolicyAttachedToUserRule.Rule,
        AdminManagedPolicyAttachedRule.Rule,
        IamFullAccessAttachedRule.Rule,
        UnknownAwsManagedPolicyArnRule.Rule,
        DeprecatedManagedPolicyRule.Rule,
        TooManyManagedPoliciesRule.Rule,
        TooManyGroupsRule.Rule,
        TooManyVersionsRule.Rule,
        EntityNameTooLongRule.Rule,
        RefWithPathRule.Rule,
        UserInsteadOfSsoRule.Rule,
        UserConsoleAccessRule.Rule,
        UserNotInGroupRule.Rule,
        GroupEmptyRule.Rule,
        RootAccessKeyRule.Rule,
        RootPrincipalUsedRule.Rule,
        AccessKeyTooManyRule.Rule,
        PasswordPolicyLengthRule.Rule,
        PasswordPolicyClassesRule.Rule,
        PasswordPolicyReuseRule.Rule,
        PasswordPolicyExpiryRule.Rule,
        MfaNotRequiredRule.Rule,
        NoPermissionsBoundaryRule.Rule,
        RootWithoutMfaRule.Rule,
        UserWithoutMfaRule.Rule,
        AccessKeyTooOldRule.Rule,
        PasswordTooOldRule.Rule,
        UnusedCredentialRule.Rule,
        ExternalAccessRule.Rule,
        NestedGroupRule.Rule,
        UserOwnPermissionsRule.Rule,
        SharedPrincipalRule.Rule,
        RoleTrustsNobodyRule.Rule,
        UnusedRoleRule.Rule);

    /// <summary>What only code shows.</summary>
    public static ImmutableArray<Rule> OfCode { get; } = ImmutableArray.Create(
        SessionDurationLongRule.Rule);

    public static ImmutableArray<Rule> All { get; } = OfAccounts.AddRange(OfCode);
}
