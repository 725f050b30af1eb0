using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.Accounts;

/// <summary>A file of an account, with what its item says.</summary>
/// <param name="Path">The path.</param>
/// <param name="Document">Its sort, one of <see cref="AccountDocuments.All"/>.</param>
/// <param name="Text">The text.</param>
/// <param name="Resource">For a resource policy: the resource's ARN.</param>
/// <param name="AccountId">For a resource policy or a password policy: the account, where it does not follow.</param>
internal sealed record AccountItem(string Path, string Document, SourceText Text, string? Resource, string? AccountId);
