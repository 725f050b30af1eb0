using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Analyzers.InCode.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.AccessControl;

/// <summary>Reads the policy builder of the AWS SDK's core: <c>Policy</c>, <c>Statement</c> and their parts.</summary>
internal static class AccessControlObjects
{
    public const string Namespace = "Amazon.Auth.AccessControlPolicy";

    public static CodeValue? TryRead(ValueReader reader, IOperation operation)
    {
        if (operation.Type is null || !operation.Type.ContainingNamespace.Is(Namespace))
        {
            return null;
        }

        var value = operation is ILocalReferenceOperation ? reader.Resolve(operation) : operation;
        return (operation.Type.Name, Root(value)) switch
        {
            ("Policy", IObjectCreationOperation creation) => ReadPolicy(reader, value, creation),
            ("Statement", IObjectCreationOperation creation) => ReadStatement(reader, value, creation),
            ("ActionIdentifier" or "Resource", IObjectCreationOperation { Arguments.Length: > 0 } creation) => reader.Read(creation.Arguments[0].Value),
            _ => null,
        };
    }

    /// <summary>The creation at the start of a chain of <c>With…</c> calls.</summary>
    private static IOperation Root(IOperation operation)
    {
        while (operation is IInvocationOperation { Instance: { } instance, TargetMethod: var method } && IsWith(method))
        {
            operation = ValueReader.Unwrap(instance);
        }

        return operation;
    }

    private static bool IsWith(IMethodSymbol method) =>
        method.Name.StartsWith("With", StringComparison.Ordinal) && method.ContainingNamespace.Is(Namespace);

    /// <summary>The last call of the chain that an object's creation starts.</summary>
    public static IOperation EndOfChain(IOperation operation)
    {
        while (operation.Parent is IInvocationOperation { Instance: { } instance, TargetMethod: var method } call && instance == operation && IsWith(method))
        {
            operation = call;
        }

        return operation;
    }

    /// <summary>The calls of a chain, in the order of the text, and what is done to a variable that holds its result.</summary>
    private static IEnumerable<IInvocationOperation> Calls(ValueReader reader, IOperation chain)
    {
        var calls = new List<IInvocationOperation>();
        for (var operation = chain; operation is IInvocationOperation { Instance: { } instance } call && IsWith(call.TargetMethod); operation = ValueReader.Unwrap(instance))
        {
            calls.Insert(0, call);
        }

        if (Cdk.CdkMutators.LocalOf(reader, chain) is { } local)
        {
            foreach (var name in reader.Locals.Of(local).References)
            {
                // statement.Actions.Add(…) and statement.WithActionIdentifiers(…)
                var call = name.Parent?.Parent as InvocationExpressionSyntax ?? name.Parent?.Parent?.Parent as InvocationExpressionSyntax;
                if (call is { Expression: MemberAccessExpressionSyntax }
                    && reader.Model.GetOperation(call, reader.CancellationToken) is IInvocationOperation { Instance: not null } invocation)
                {
                    calls.Add(invocation);
                }
            }
        }

        return calls;
    }

    private static CodeObject ReadPolicy(ValueReader reader, IOperation chain, IObjectCreationOperation creation)
    {
        reader.Consumed.Add(creation.Syntax);
        var statements = ImmutableArray.CreateBuilder<CodeValue>();
        foreach (var argument in creation.Arguments.Where(static a => a.Parameter?.Name == "statements"))
        {
            statements.AddRange(Collections.ItemsOf(reader.Read(argument.Value)));
        }

        if (Members.Find(creation, "Statements") is { } list)
        {
            statements.AddRange(Collections.ItemsOf(reader.Read(list)));
        }

        foreach (var call in Calls(reader, chain))
        {
            if (call.TargetMethod.Name == "WithStatements" || IsAddTo(call, "Statements"))
            {
                statements.AddRange(call.Arguments.SelectMany(a => Collections.ItemsOf(reader.Read(a.Value))));
            }
        }

        return Cdk.CdkObjects.Document(creation.Syntax, statements.ToImmutable());
    }

    private static bool IsAddTo(IInvocationOperation call, string property) =>
        call is { TargetMethod.Name: "Add", Instance: IPropertyReferenceOperation reference } && reference.Property.Name == property;

    private static CodeObject ReadStatement(ValueReader reader, IOperation chain, IObjectCreationOperation creation)
    {
        reader.Consumed.Add(creation.Syntax);
        var builder = new StatementBuilder(creation.Syntax);
        if (creation.Arguments.FirstOrDefault() is { } effect)
        {
            builder.Set("Effect", ReadEffect(effect.Value), effect.Syntax);
        }

        foreach (var member in Members.Of(creation))
        {
            AddPart(reader, builder, member.Name, member.Value, member.NameSyntax);
        }

        foreach (var call in Calls(reader, chain))
        {
            var part = call.TargetMethod.Name == "Add" && call.Instance is IPropertyReferenceOperation list
                ? list.Property.Name
                : call.TargetMethod.Name.Replace("With", "").Replace("ActionIdentifiers", "Actions");
            if (call.Arguments.FirstOrDefault()?.Value is { } value)
            {
                AddPart(reader, builder, part, value, call.Syntax);
            }
        }

        return builder.Build();
    }

    private static CodeValue ReadEffect(IOperation value) =>
        ValueReader.Unwrap(value) is IFieldReferenceOperation { Field.Name: "Allow" or "Deny" } field
            ? CodeText.Implied(field.Field.Name, value.Syntax)
            : new CodeUnknown(value.Syntax);

    private static void AddPart(ValueReader reader, StatementBuilder builder, string part, IOperation value, SyntaxNode name)
    {
        switch (part)
        {
            case "Id":
                builder.Set("Sid", reader.Read(value), name);
                break;
            case "Effect":
                builder.Set("Effect", ReadEffect(value), name);
                break;
            case "Actions":
                builder.Add("Action", reader.Read(value), name);
                break;
            case "Resources":
                builder.Add("Resource", reader.Read(value), name);
                break;
            case "Principals":
                foreach (var item in AccessControlParts.ItemsOf(reader, value))
                {
                    AccessControlParts.AddPrincipal(reader, item, builder.Principals);
                }

                break;
            case "Conditions":
                foreach (var item in AccessControlParts.ItemsOf(reader, value))
                {
                    AccessControlParts.AddCondition(reader, item, builder);
                }

                break;
        }
    }
}
