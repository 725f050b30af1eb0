using IamAnalyzers.Analyzers.Documents;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.Accounts;

/// <summary>The sorts of file that make up accounts: the items' names without <c>Iam</c>.</summary>
internal static class AccountDocuments
{
    public const string Account = "Account";
    public const string CredentialReport = "CredentialReport";
    public const string PasswordPolicy = "PasswordPolicy";
    public const string ResourcePolicy = "ResourcePolicy";
    public const string Organization = "Organization";

    public static readonly string[] All = [Account, CredentialReport, PasswordPolicy, ResourcePolicy, Organization];

    /// <summary>The sort of a file; null where it is none of them.</summary>
    public static string? Of(DocumentItem item) => item.Document is { } document
        ? Array.Find(All, known => string.Equals(known, document, StringComparison.OrdinalIgnoreCase))
        : null;
}

/// <summary>A file of an account, with what its item says.</summary>
/// <param name="Path">The path.</param>
/// <param name="Document">Its sort, one of <see cref="AccountDocuments.All"/>.</param>
/// <param name="Text">The text.</param>
/// <param name="Resource">For a resource policy: the resource's ARN.</param>
/// <param name="AccountId">For a resource policy or a password policy: the account, where it does not follow.</param>
internal sealed record AccountItem(string Path, string Document, SourceText Text, string? Resource, string? AccountId);
