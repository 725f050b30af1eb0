using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Analyzers.InCode.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.AccessControl;

/// <summary>Reads the principals and conditions of the AWS SDK's policy builder.</summary>
internal static class AccessControlParts
{
    /// <summary>The operations that make the elements of a collection.</summary>
    public static IEnumerable<IOperation> ItemsOf(ValueReader reader, IOperation value)
    {
        var resolved = reader.Resolve(value);
        switch (resolved)
        {
            case IArrayCreationOperation { Initializer: { } array }:
                return array.ElementValues;
            case IObjectCreationOperation { Initializer: { } list } when !resolved.Type!.ContainingNamespace.Is(AccessControlObjects.Namespace):
                return list.Initializers.OfType<IInvocationOperation>().Where(static i => i.Arguments.Length == 1).Select(static i => i.Arguments[0].Value);
            case IObjectOrCollectionInitializerOperation list:
                return list.Initializers.OfType<IInvocationOperation>().Where(static i => i.Arguments.Length == 1).Select(static i => i.Arguments[0].Value);
            case var other when other.Syntax is CollectionExpressionSyntax collection:
                return collection.Elements.OfType<ExpressionElementSyntax>()
                    .Select(item => reader.OperationOf(item.Expression) ?? resolved);
            default:
                return [resolved];
        }
    }

    public static void AddPrincipal(ValueReader reader, IOperation value, PrincipalBuilder principals)
    {
        var principal = reader.Resolve(value);
        switch (principal)
        {
            case IObjectCreationOperation { Arguments.Length: 1 } creation:
                principals.Add("AWS", AccountOf(reader.Read(creation.Arguments[0].Value)), principal.Syntax);
                break;
            case IObjectCreationOperation { Arguments.Length: > 1 } creation when reader.Read(creation.Arguments[0].Value) is CodeText kind:
                principals.Add(kind.Value, reader.Read(creation.Arguments[1].Value), principal.Syntax);
                break;
            case IFieldReferenceOperation { Field.Name: "AllUsers" or "Anonymous" }:
                principals.Add("AWS", CodeText.Implied("*", principal.Syntax), principal.Syntax);
                break;
            default:
                principals.AddUnknown(principal.Syntax);
                break;
        }
    }

    // The builder takes account numbers with hyphens and writes them without.
    private static CodeValue AccountOf(CodeValue account) =>
        account is CodeText { Value: var text } && text.IndexOf('-') >= 0 && text.IndexOf(':') < 0
            ? CodeText.Implied(text.Replace("-", ""), account.Origin)
            : account;

    public static void AddCondition(ValueReader reader, IOperation value, StatementBuilder builder)
    {
        var condition = reader.Resolve(value);
        if (condition is IObjectCreationOperation { Arguments: { Length: 3 } arguments }
            && reader.Read(arguments[0].Value) is CodeText type
            && reader.Read(arguments[1].Value) is CodeText key)
        {
            var keys = CodeObject.Create(condition.Syntax, new CodeProperty(key, reader.Read(arguments[2].Value)));
            builder.AddConditions(CodeObject.Create(condition.Syntax, new CodeProperty(type, keys)), condition.Syntax);
        }
        else if (condition is IInvocationOperation { TargetMethod.Name: "NewSourceArnCondition", Arguments: { Length: 1 } source })
        {
            builder.AddCondition("ArnLike", "aws:SourceArn", reader.Read(source[0].Value), condition.Syntax);
        }
        else if (condition is IInvocationOperation { TargetMethod.Name: "NewSecureTransportCondition" })
        {
            builder.AddCondition("Bool", "aws:SecureTransport", CodeText.Implied("true", condition.Syntax), condition.Syntax);
        }
        else
        {
            builder.MarkChangeable();
        }
    }
}
