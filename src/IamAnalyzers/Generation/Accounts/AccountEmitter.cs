using System.Collections.Immutable;
using IamAnalyzers.Generation.Emission;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Rules.Identities;

namespace IamAnalyzers.Generation.Accounts;

/// <summary>Writes the classes of accounts, and the one that holds their texts.</summary>
internal static class AccountEmitter
{
    private const string Accounts = "global::IamAnalyzers.Policies.Accounts.";

    // Strings of an assembly have 16 MB together.
    private const int MaxTextLength = 4_000_000;

    internal const string GeneratedCode = """[global::System.CodeDom.Compiler.GeneratedCode("IamAnalyzers", "0.1.0")]""";

    /// <summary>One account: its users, groups and roles as members.</summary>
    public static string Emit(NamedAccount account, string @namespace)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, $"The users, groups and roles of account {account.AccountId}.", @namespace);
        Documentation.Summary(writer, Escape($"Account {account.AccountId}: its users, groups and roles by name."));
        writer.Line(GeneratedCode);
        using (writer.Block($"internal static class {account.ClassName}"))
        {
            Documentation.Summary(writer, "The account's id.");
            writer.Line($"public const string Id = {Literals.String(account.AccountId)};");
            Members(writer, "Users", "NamedPrincipal", account.Users);
            Members(writer, "Groups", "NamedGroup", account.Groups);
            Members(writer, "Roles", "NamedPrincipal", account.Roles);
        }

        return writer.ToString();
    }

    /// <summary>The model of all accounts, read on first use.</summary>
    public static string EmitSnapshot(ImmutableArray<AccountFile> files, string @namespace)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, "The accounts of the project's snapshots.", @namespace);
        Documentation.Summary(writer, "The accounts that the names of users, groups and roles are looked up in.");
        writer.Line(GeneratedCode);
        using (writer.Block("internal static class AccountSnapshot"))
        {
            writer.Line($"private static {Accounts}AccountSet? _current;");
            writer.Line();
            Documentation.Summary(writer, "What the project's files say, read on first use; or what was put here instead.");
            using (writer.Block($"public static {Accounts}AccountSet Current"))
            {
                writer.Line("get => _current ??= Read();");
                writer.Line("set => _current = value;");
            }

            writer.Line();
            if (files.Sum(static f => f.Text.Length) > MaxTextLength)
            {
                writer.Line($"private static {Accounts}AccountSet Read() => throw new global::System.InvalidOperationException(\"The snapshots are too large to stand in the assembly: read them with AccountReader and put them into AccountSnapshot.Current.\");");
            }
            else
            {
                writer.Line($"private static {Accounts}AccountSet Read() => new {Accounts}AccountReader()");
                using (writer.Indent())
                {
                    foreach (var file in files)
                    {
                        writer.Line(Call(file));
                    }

                    writer.Line(".Read();");
                }
            }
        }

        return writer.ToString();
    }

    private static string Call(AccountFile file)
    {
        var text = Literals.String(file.Text);
        var name = Literals.String(file.FileName);
        return file.Document switch
        {
            AccountDocuments.Account => $".AddAuthorizationDetails({text}, {name})",
            AccountDocuments.ResourcePolicy => $".AddResourcePolicy({Literals.String(file.Resource!)}, {text}, {name}, {Literals.StringOrNull(file.AccountId)})",
            _ => $".AddOrganization({text}, {name})",
        };
    }

    private static void Members(CodeWriter writer, string name, string type, EquatableArray<NamedMember> members)
    {
        writer.Line();
        Documentation.Summary(writer, $"The account's {name.ToLowerInvariant()}.");
        using (writer.Block($"public static class {name}"))
        {
            for (var i = 0; i < members.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                Documentation.Summary(writer, Escape(members[i].Summary));
                writer.Line($"public static {Accounts}{type} {members[i].Name} {{ get; }} = new(static () => AccountSnapshot.Current, {Literals.String(members[i].Arn)});");
            }
        }
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
