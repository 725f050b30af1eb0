namespace IamAnalyzers.Rules;

/// <summary>The categories under which rules can be configured together.</summary>
internal static class RuleCategories
{
    /// <summary>IAM00xx: reading and set-up.</summary>
    public const string Setup = "IamSetup";

    /// <summary>IAM10xx–IAM12xx: the policy language.</summary>
    public const string Grammar = "IamGrammar";

    /// <summary>IAM20xx–IAM22xx: what does not fit AWS's services.</summary>
    public const string Validity = "IamValidity";

    /// <summary>IAM30xx–IAM33xx: what a policy gives away.</summary>
    public const string Security = "IamSecurity";

    /// <summary>IAM40xx: users, groups, roles and accounts.</summary>
    public const string Identities = "IamIdentities";

    /// <summary>IAM50xx: credentials in code and configuration.</summary>
    public const string Credentials = "IamCredentials";

    /// <summary>IAM60xx: code against policy.</summary>
    public const string LeastPrivilege = "IamLeastPrivilege";
}
