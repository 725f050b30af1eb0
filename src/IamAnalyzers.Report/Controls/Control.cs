using System.Collections.Immutable;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules;

namespace IamAnalyzers.Report.Controls;

/// <summary>What the files say about a control.</summary>
internal enum ControlState
{
    /// <summary>No rule found anything.</summary>
    Met,

    /// <summary>A rule found something.</summary>
    NotMet,

    /// <summary>A file that would tell is not there.</summary>
    NotKnown,
}

/// <summary>A question that an auditor asks, with the rules that answer it.</summary>
/// <param name="Title">The control, as a demand.</param>
/// <param name="Needs">What must have been read for an answer.</param>
/// <param name="Rules">The rules; the control is met where none of them finds anything.</param>
internal sealed record Control(string Title, Func<Account, bool> Needs, params string[] Rules)
{
    /// <summary>The practices that AWS asks for, in its order of weight.</summary>
    /// <remarks>AWS: "Security best practices in IAM".</remarks>
    public static ImmutableArray<Control> All { get; } = ImmutableArray.Create(
        new Control("The root user has MFA", HasReport, RuleIds.RootWithoutMfa),
        new Control("The root user has no access key", HasReport, RuleIds.RootAccessKey),
        new Control("The root user is not used", HasReport, RuleIds.RootPrincipalUsed),
        new Control("Everyone with a password has MFA", HasReport, RuleIds.UserWithoutMfa),
        new Control("Keys and passwords are renewed in time", HasReport, RuleIds.AccessKeyTooOld, RuleIds.PasswordTooOld),
        new Control("No credential lies unused", HasReport, RuleIds.UnusedCredential, RuleIds.AccessKeyTooMany),
        new Control("The password policy is strong", HasPasswordPolicy, RuleIds.PasswordPolicyLength, RuleIds.PasswordPolicyClasses, RuleIds.PasswordPolicyReuse),
        new Control("Nobody but administrators can become one", Always, RuleIds.PrivilegeEscalation, RuleIds.EscalationToPrincipal, RuleIds.EscalationDependsOnTarget),
        new Control("Administrator rights are attached to nobody", Always, RuleIds.AdminManagedPolicyAttached, RuleIds.IamFullAccessAttached, RuleIds.FullAdmin),
        new Control("Access from outside is known", Always, RuleIds.ExternalAccess),
        new Control("Permissions come through groups and roles", Always, RuleIds.PolicyAttachedToUser, RuleIds.UserOwnPermissions),
        new Control("Policies are managed, not inline", Always, RuleIds.InlinePolicyUser, RuleIds.InlinePolicyGroup, RuleIds.InlinePolicyRole),
        new Control("Roles are in use", Always, RuleIds.UnusedRole, RuleIds.RoleTrustsNobody));

    /// <summary>What the files say.</summary>
    /// <param name="accounts">The accounts as read.</param>
    /// <param name="found">How many findings each rule has.</param>
    public (ControlState State, int Findings) Judge(AccountSet accounts, IReadOnlyDictionary<string, int> found)
    {
        var count = Rules.Sum(rule => found.TryGetValue(rule, out var number) ? number : 0);
        return count > 0 ? (ControlState.NotMet, count)
            : accounts.Accounts.All(Needs) ? (ControlState.Met, 0)
            : (ControlState.NotKnown, 0);
    }

    private static bool Always(Account account) => true;

    private static bool HasReport(Account account) => account.CredentialReport is not null;

    private static bool HasPasswordPolicy(Account account) => account.PasswordPolicy is not null;
}
