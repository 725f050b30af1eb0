namespace IamAnalyzers.Rules.Identities;

/// <summary>A check of accounts. Instances hold no state: one serves all accounts and threads.</summary>
internal abstract class AccountRule
{
    /// <summary>Reports what is wrong with an account. Must not throw, whatever the account.</summary>
    public abstract void Check(AccountCheck check);
}
