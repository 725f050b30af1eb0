using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Analyzers.InCode.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Cdk;

/// <summary>Reads <c>PolicyStatement</c> and <c>PolicyDocument</c> of the CDK.</summary>
internal static class CdkObjects
{
    public static CodeValue? TryRead(ValueReader reader, IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation { Local: var local } reference when local.Type.IsCdkIam("PolicyStatement"):
                return reader.Resolve(reference) is var value && value != reference ? ReadStatement(reader, value, local) : null;
            case ILocalReferenceOperation { Local: var local } reference when local.Type.IsCdkIam("PolicyDocument"):
                return reader.Resolve(reference) is var document && document != reference ? ReadDocument(reader, document, local) : null;
            case IObjectCreationOperation or IInvocationOperation when operation.Type.IsCdkIam("PolicyStatement"):
                return ReadStatement(reader, operation, CdkMutators.LocalOf(reader, operation));
            case IObjectCreationOperation or IInvocationOperation when operation.Type.IsCdkIam("PolicyDocument"):
                return ReadDocument(reader, operation, CdkMutators.LocalOf(reader, operation));
            case IFieldReferenceOperation { Field: { ContainingType: var type } field } when type.IsCdkIam("Effect"):
                return CodeText.Implied(field.Name == "DENY" ? "Deny" : "Allow", operation.Syntax);
            default:
                return null;
        }
    }

    private static CodeValue? ReadStatement(ValueReader reader, IOperation operation, ILocalSymbol? local)
    {
        var value = operation switch
        {
            IObjectCreationOperation creation => ReadStatement(reader, creation),
            IInvocationOperation { TargetMethod.Name: "FromJson" } call => ReadJson(reader, call),
            _ => null,
        };
        if (value is null)
        {
            return null;
        }

        reader.Consumed.Add(operation.Syntax);
        if (local is not null)
        {
            CdkMutators.Apply(reader, local, value);
        }

        // A statement that is filled elsewhere has no fault here.
        if (local is null ? !value.Has("Action") && !value.Has("NotAction") : Escapes.IsPassedOn(reader, local))
        {
            value.MarkIncomplete();
        }

        return value.Build();
    }

    private static StatementBuilder? ReadJson(ValueReader reader, IInvocationOperation call)
    {
        if (reader.Read(call.Arguments[0].Value) is not CodeObject node)
        {
            return null;
        }

        var builder = new StatementBuilder(node.Origin);
        foreach (var property in node.Properties)
        {
            builder.Set(property.Name.Value, property.Value, property.Name.Origin);
        }

        return builder;
    }

    private static StatementBuilder ReadStatement(ValueReader reader, IObjectCreationOperation creation)
    {
        var builder = new StatementBuilder(creation.Syntax);
        if (creation.Arguments.FirstOrDefault() is not { ArgumentKind: ArgumentKind.Explicit } argument)
        {
            return builder;
        }

        var props = reader.Resolve(argument.Value);
        if (props is not IObjectCreationOperation)
        {
            builder.MarkChangeable();
            return builder;
        }

        foreach (var member in Members.Of(props))
        {
            CdkMutators.AddElement(reader, builder, member.Name, member.Value, member.NameSyntax, replace: true);
        }

        return builder;
    }

    private static CodeValue? ReadDocument(ValueReader reader, IOperation operation, ILocalSymbol? local)
    {
        reader.Consumed.Add(operation.Syntax);
        if (operation is IInvocationOperation { TargetMethod.Name: "FromJson" } call)
        {
            return reader.Read(call.Arguments[0].Value) as CodeObject;
        }

        if (operation is not IObjectCreationOperation creation)
        {
            return null;
        }

        var statements = ImmutableArray.CreateBuilder<CodeValue>();
        if (creation.Arguments.FirstOrDefault() is { ArgumentKind: ArgumentKind.Explicit } argument)
        {
            var props = reader.Resolve(argument.Value);
            if (Members.Find(props, "Statements") is { } list)
            {
                statements.AddRange(Collections.ItemsOf(reader.Read(list)));
            }
            else if (props is not IObjectCreationOperation)
            {
                statements.Add(new CodeUnknown(props.Syntax));
            }
        }

        if (local is not null)
        {
            statements.AddRange(CdkMutators.AddedStatements(reader, local));
        }

        return Document(creation.Syntax, statements.ToImmutable());
    }

    /// <summary>A document as libraries write it around statements; where none is in sight, they come from elsewhere.</summary>
    public static CodeObject Document(SyntaxNode origin, ImmutableArray<CodeValue> statements) => CodeObject.Create(
        origin,
        new CodeProperty("Version", CodeText.Implied("2012-10-17", origin), origin),
        new CodeProperty("Statement", new CodeArray(statements.IsEmpty ? ImmutableArray.Create<CodeValue>(new CodeUnknown(origin)) : statements, origin), origin));
}
