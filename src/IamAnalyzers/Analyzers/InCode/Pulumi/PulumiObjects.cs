using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Analyzers.InCode.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Pulumi;

/// <summary>Reads Pulumi's typed policies: <c>PolicyDocumentArgs</c>, and the arguments of <c>GetPolicyDocument</c>.</summary>
internal static class PulumiObjects
{
    public const string Namespace = "Pulumi.Aws.Iam";
    public const string Inputs = "Pulumi.Aws.Iam.Inputs";

    public static CodeValue? TryRead(ValueReader reader, IOperation operation)
    {
        if (operation is not IObjectCreationOperation { Type: { } type } creation
            || !(type.ContainingNamespace.Is(Inputs) || type.ContainingNamespace.Is(Namespace)))
        {
            return null;
        }

        return type.Name switch
        {
            "PolicyDocumentArgs" or "PolicyStatementArgs" => ReadPlain(reader, creation),
            "AWSPrincipalArgs" or "ServicePrincipalArgs" or "FederatedPrincipalArgs" => ReadPlain(reader, creation),
            "GetPolicyDocumentInvokeArgs" or "GetPolicyDocumentArgs" => ReadQuery(reader, creation),
            "GetPolicyDocumentStatementInputArgs" or "GetPolicyDocumentStatementArgs" => ReadStatement(reader, creation),
            _ => null,
        };
    }

    /// <summary>The members are named as the policy's elements are.</summary>
    private static CodeObject ReadPlain(ValueReader reader, IObjectCreationOperation creation) => new(
        Members.Of(creation)
            .Select(m => new CodeProperty(m.Name is "Aws" ? "AWS" : m.Name, reader.Read(m.Value), m.NameSyntax))
            .ToImmutableArray(),
        creation.Syntax);

    private static CodeObject ReadQuery(ValueReader reader, IObjectCreationOperation creation)
    {
        var statements = ImmutableArray.CreateBuilder<CodeValue>();
        var version = CodeText.Implied("2012-10-17", creation.Syntax);
        foreach (var member in Members.Of(creation))
        {
            switch (member.Name)
            {
                case "Statements":
                    statements.AddRange(Collections.ItemsOf(reader.Read(member.Value)));
                    break;
                case "Version" when reader.Read(member.Value) is CodeText text:
                    version = text;
                    break;
                case "SourcePolicyDocuments" or "OverridePolicyDocuments":
                    statements.Add(new CodeUnknown(member.Value.Syntax));
                    break;
            }
        }

        return CodeObject.Create(
            creation.Syntax,
            new CodeProperty("Version", version, creation.Syntax),
            new CodeProperty("Statement", new CodeArray(statements.ToImmutable(), creation.Syntax), creation.Syntax));
    }

    private static CodeObject ReadStatement(ValueReader reader, IObjectCreationOperation creation)
    {
        var builder = new StatementBuilder(creation.Syntax);
        foreach (var member in Members.Of(creation))
        {
            switch (member.Name)
            {
                case "Sid" or "Effect":
                    builder.Set(member.Name, reader.Read(member.Value), member.NameSyntax);
                    break;
                case "Actions" or "NotActions" or "Resources" or "NotResources":
                    builder.Set(member.Name.Substring(0, member.Name.Length - 1), reader.Read(member.Value), member.NameSyntax);
                    break;
                case "Principals" or "NotPrincipals":
                    AddPrincipals(reader, member, member.Name == "Principals" ? builder.Principals : builder.NotPrincipals);
                    break;
                case "Conditions":
                    AddConditions(reader, member, builder);
                    break;
            }
        }

        return builder.Build();
    }

    private static void AddPrincipals(ValueReader reader, Members.Member member, PrincipalBuilder principals)
    {
        foreach (var item in AccessControl.AccessControlParts.ItemsOf(reader, member.Value).Select(reader.Resolve))
        {
            if (Members.Find(item, "Type") is { } type && reader.Read(type) is CodeText kind && Members.Find(item, "Identifiers") is { } values)
            {
                principals.Add(kind.Value, reader.Read(values), item.Syntax);
            }
            else
            {
                principals.AddUnknown(item.Syntax);
            }
        }
    }

    private static void AddConditions(ValueReader reader, Members.Member member, StatementBuilder builder)
    {
        foreach (var item in AccessControl.AccessControlParts.ItemsOf(reader, member.Value).Select(reader.Resolve))
        {
            if (Members.Find(item, "Test") is { } test && reader.Read(test) is CodeText op
                && Members.Find(item, "Variable") is { } variable && reader.Read(variable) is CodeText key
                && Members.Find(item, "Values") is { } values)
            {
                var keys = CodeObject.Create(item.Syntax, new CodeProperty(key, reader.Read(values)));
                builder.AddConditions(CodeObject.Create(item.Syntax, new CodeProperty(op, keys)), item.Syntax);
            }
            else
            {
                builder.MarkChangeable();
            }
        }
    }
}
