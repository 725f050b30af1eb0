using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Analyzers.InCode.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Cdk;

/// <summary>What code does to a statement or document after it has made it: <c>statement.AddActions(…)</c>, <c>statement.Sid = …</c>.</summary>
internal static class CdkMutators
{
    /// <summary>The local variable that is declared with this value, whose uses may change it.</summary>
    public static ILocalSymbol? LocalOf(ValueReader reader, IOperation value)
    {
        for (var node = value.Syntax.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case CastExpressionSyntax or ParenthesizedExpressionSyntax or EqualsValueClauseSyntax:
                    break;
                case VariableDeclaratorSyntax declarator:
                    return reader.Model.GetDeclaredSymbol(declarator, reader.CancellationToken) as ILocalSymbol;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Applies every change that the body makes through the variable.</summary>
    public static void Apply(ValueReader reader, ILocalSymbol local, StatementBuilder builder)
    {
        foreach (var name in reader.Locals.Of(local).References)
        {
            if (name.Parent is not MemberAccessExpressionSyntax access || access.Expression != name)
            {
                continue;
            }

            if (access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access)
            {
                if (reader.OperationOf(assignment.Right) is { } value)
                {
                    AddElement(reader, builder, access.Name.Identifier.ValueText, value, access.Name, replace: true);
                }
            }
            else if (access.Parent is InvocationExpressionSyntax call
                && reader.Model.GetOperation(call, reader.CancellationToken) is IInvocationOperation invocation)
            {
                ApplyCall(reader, builder, invocation);
            }
        }
    }

    /// <summary>The statements that the body adds to a document through a variable.</summary>
    public static IEnumerable<CodeValue> AddedStatements(ValueReader reader, ILocalSymbol local)
    {
        foreach (var name in reader.Locals.Of(local).References)
        {
            if (name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddStatements", Parent: InvocationExpressionSyntax call } access
                && access.Expression == name
                && reader.Model.GetOperation(call, reader.CancellationToken) is IInvocationOperation { Arguments.Length: 1 } invocation)
            {
                foreach (var item in Collections.ItemsOf(reader.Read(invocation.Arguments[0].Value)))
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>Sets or adds one element by the name of the property that holds it.</summary>
    public static void AddElement(
        ValueReader reader, StatementBuilder builder, string property, IOperation value, SyntaxNode name, bool replace)
    {
        switch (property)
        {
            case "Sid":
                builder.Set("Sid", reader.Read(value), name);
                break;
            case "Effect":
                builder.Set("Effect", ReadEffect(reader, value), name);
                break;
            case "Actions" or "NotActions" or "Resources" or "NotResources":
                var element = property.Substring(0, property.Length - 1);
                if (replace)
                {
                    builder.Set(element, reader.Read(value), name);
                }
                else
                {
                    builder.Add(element, reader.Read(value), name);
                }

                break;
            case "Principals":
                CdkPrincipals.AddAll(reader, value, builder.Principals, builder);
                break;
            case "NotPrincipals":
                CdkPrincipals.AddAll(reader, value, builder.NotPrincipals, null);
                break;
            case "Conditions":
                builder.AddConditions(reader.Read(value), name);
                break;
        }
    }

    private static CodeValue ReadEffect(ValueReader reader, IOperation value) =>
        reader.Read(value) is CodeText text ? text : new CodeUnknown(value.Syntax);

    private static void ApplyCall(ValueReader reader, StatementBuilder builder, IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        var origin = call.Syntax;
        var first = call.Arguments.FirstOrDefault()?.Value;
        switch (name)
        {
            case "AddActions" or "AddNotActions" or "AddResources" or "AddNotResources" or "AddPrincipals" or "AddNotPrincipals" when first is not null:
                AddElement(reader, builder, name.Substring("Add".Length), first, origin, replace: false);
                break;
            case "AddAllResources":
                builder.Add("Resource", CodeText.Implied("*", origin), origin);
                break;
            case "AddAnyPrincipal":
                builder.Principals.Add("AWS", CodeText.Implied("*", origin), origin);
                break;
            case "AddArnPrincipal" when first is not null:
                builder.Principals.Add("AWS", reader.Read(first), origin);
                break;
            case "AddAwsAccountPrincipal" when first is not null:
                builder.Principals.Add("AWS", CdkPrincipals.RootOf(reader.Read(first)), origin);
                break;
            case "AddAccountRootPrincipal":
                builder.Principals.Add("AWS", CdkPrincipals.OwnRoot(origin), origin);
                break;
            case "AddServicePrincipal" when first is not null:
                builder.Principals.Add("Service", reader.Read(first), origin);
                break;
            case "AddCanonicalUserPrincipal" when first is not null:
                builder.Principals.Add("CanonicalUser", reader.Read(first), origin);
                break;
            case "AddFederatedPrincipal" when call.Arguments.Length > 1:
                builder.Principals.Add("Federated", reader.Read(first!), origin);
                builder.AddConditions(reader.Read(call.Arguments[1].Value), origin);
                break;
            case "AddCondition" when call.Arguments.Length == 2:
                var op = reader.Read(first!) as CodeText;
                builder.AddConditions(
                    op is null
                        ? new CodeUnknown(origin)
                        : CodeObject.Create(origin, new CodeProperty(op, reader.Read(call.Arguments[1].Value))),
                    origin);
                break;
            case "AddConditions" when first is not null:
                builder.AddConditions(reader.Read(first), origin);
                break;
            case "AddAccountCondition" when first is not null:
                builder.AddCondition("StringEquals", "sts:ExternalId", reader.Read(first), origin);
                break;
            case "AddSourceAccountCondition" when first is not null:
                builder.AddCondition("StringEquals", "aws:SourceAccount", reader.Read(first), origin);
                break;
            case "AddSourceArnCondition" when first is not null:
                builder.AddCondition("ArnEquals", "aws:SourceArn", reader.Read(first), origin);
                break;
        }
    }
}
