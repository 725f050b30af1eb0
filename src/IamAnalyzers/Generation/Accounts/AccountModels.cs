using IamAnalyzers.Generation.Models;

namespace IamAnalyzers.Generation.Accounts;

/// <summary>A file of an account, as the generator sees it.</summary>
/// <param name="Path">The path.</param>
/// <param name="FileName">The file's name, by which generated code calls it: no machine's path.</param>
/// <param name="Document">Its sort.</param>
/// <param name="Text">The text.</param>
/// <param name="Resource">Of a resource policy: the resource.</param>
/// <param name="AccountId">Of a resource policy: the account.</param>
/// <param name="IsAskedFor">Whether the item says <c>Generate="true"</c>.</param>
/// <param name="Namespace">The namespace as the item says it.</param>
/// <param name="ClassName">The class as the item says it.</param>
internal sealed record AccountFile(
    string Path, string FileName, string Document, string Text, string? Resource, string? AccountId, bool IsAskedFor, string? Namespace, string? ClassName);

/// <summary>A member to write: its name in C#, the ARN, and what its documentation says.</summary>
internal sealed record NamedMember(string Name, string Arn, string Summary);

/// <summary>One account to write.</summary>
internal sealed record NamedAccount(
    string ClassName, string AccountId, EquatableArray<NamedMember> Users, EquatableArray<NamedMember> Groups, EquatableArray<NamedMember> Roles);

/// <summary>A service whose actions are written as members.</summary>
/// <param name="ClassName">The class, such as <c>S3</c>.</param>
/// <param name="Prefix">What stands before the colon of its actions.</param>
internal sealed record NamedService(string ClassName, string Prefix);

/// <summary>All that is written of a project's accounts.</summary>
internal sealed record AccountPlan(EquatableArray<NamedAccount> Accounts, EquatableArray<NamedService> Services)
{
    public static AccountPlan Empty { get; } = new(EquatableArray<NamedAccount>.Empty, EquatableArray<NamedService>.Empty);
}
