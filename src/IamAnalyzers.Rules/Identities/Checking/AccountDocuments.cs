using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>The sorts of file that make up accounts: the items' names without <c>Iam</c>.</summary>
internal static class AccountDocuments
{
    public const string Account = "Account";
    public const string CredentialReport = "CredentialReport";
    public const string PasswordPolicy = "PasswordPolicy";
    public const string ResourcePolicy = "ResourcePolicy";
    public const string Organization = "Organization";

    public static readonly string[] All = [Account, CredentialReport, PasswordPolicy, ResourcePolicy, Organization];

    /// <summary>The sort that a text names, without regard to case; null where it names none of them.</summary>
    public static string? Find(string? document) => document is null
        ? null
        : Array.Find(All, known => string.Equals(known, document, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds a file of one of the sorts to what is read together.</summary>
    /// <param name="reader">What reads the files.</param>
    /// <param name="document">One of <see cref="All"/>.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="file">What findings call the file.</param>
    /// <param name="resource">For a resource policy: the resource's ARN.</param>
    /// <param name="accountId">For a resource policy or a password policy: the account, where it does not follow.</param>
    public static void AddFile(this AccountReader reader, string document, string text, string file, string? resource, string? accountId) => _ = document switch
    {
        Account => reader.AddAuthorizationDetails(text, file),
        CredentialReport => reader.AddCredentialReport(text, file),
        PasswordPolicy => reader.AddPasswordPolicy(text, file, accountId),
        ResourcePolicy => reader.AddResourcePolicy(resource ?? string.Empty, text, file, accountId),
        _ => reader.AddOrganization(text, file),
    };
}
