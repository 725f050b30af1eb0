using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Analyzers.InCode.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Cdk;

/// <summary>Reads the CDK's principals: what they put into a statement, and with which action they assume a role.</summary>
internal static class CdkPrincipals
{
    private const string AssumeRole = "sts:AssumeRole";

    /// <summary>Adds a sequence of principals.</summary>
    /// <param name="reader">Reads values.</param>
    /// <param name="value">The sequence.</param>
    /// <param name="principals">Takes the principals.</param>
    /// <param name="conditions">Takes the conditions that some principals bring along; null to leave them.</param>
    public static void AddAll(ValueReader reader, IOperation value, PrincipalBuilder principals, StatementBuilder? conditions)
    {
        foreach (var item in ItemsOf(reader, value))
        {
            Add(reader, item, principals, conditions);
        }
    }

    /// <summary>The trust policy that <c>AssumedBy</c> makes: a statement for each principal.</summary>
    public static CodeObject TrustOf(ValueReader reader, IOperation assumedBy)
    {
        var statements = ImmutableArray.CreateBuilder<CodeValue>();
        foreach (var principal in Flatten(reader, assumedBy))
        {
            var builder = new StatementBuilder(principal.Syntax);
            Add(reader, principal, builder.Principals, builder);
            builder.Set("Action", ActionOf(reader, principal), principal.Syntax);
            statements.Add(builder.Build());
        }

        return CdkObjects.Document(assumedBy.Syntax, statements.ToImmutable());
    }

    /// <summary>The ARN of an account, as the CDK writes it.</summary>
    public static CodeValue RootOf(CodeValue account) =>
        account is CodeText text ? text.Within("arn:aws:iam::", ":root") : new CodeUnknown(account.Origin);

    /// <summary>The ARN of the account that the code deploys to, whose number is not known.</summary>
    public static CodeText OwnRoot(SyntaxNode origin) =>
        new CodeText(ImmutableArray.Create(CodeTextPart.Unknown), origin).Within("arn:aws:iam::", ":root");

    private static void Add(ValueReader reader, IOperation value, PrincipalBuilder principals, StatementBuilder? conditions)
    {
        var principal = reader.Resolve(value);
        var origin = principal.Syntax;
        if (principal is IInvocationOperation call)
        {
            AddCall(reader, call, principals, conditions);
            return;
        }

        if (principal is not IObjectCreationOperation { Arguments: var arguments } || !principal.Type.IsCdkIam())
        {
            principals.AddUnknown(origin);
            return;
        }

        var first = arguments.FirstOrDefault()?.Value;
        switch (principal.Type!.Name)
        {
            case "AnyPrincipal":
                principals.Add("AWS", CodeText.Implied("*", origin), origin);
                break;
            case "StarPrincipal":
                principals.AddEverybody(origin);
                break;
            case "AccountRootPrincipal":
                principals.Add("AWS", OwnRoot(origin), origin);
                break;
            case "AccountPrincipal" when first is not null:
                principals.Add("AWS", RootOf(reader.Read(first)), origin);
                break;
            case "ArnPrincipal" when first is not null:
                principals.Add("AWS", reader.Read(first), origin);
                break;
            case "CanonicalUserPrincipal" when first is not null:
                principals.Add("CanonicalUser", reader.Read(first), origin);
                break;
            case "ServicePrincipal" when first is not null:
                principals.Add("Service", reader.Read(first), origin);
                AddConditions(reader, conditions, arguments.Length > 1 ? Members.Find(reader.Resolve(arguments[1].Value), "Conditions") : null);
                break;
            case "OrganizationPrincipal" when first is not null:
                principals.Add("AWS", CodeText.Implied("*", origin), origin);
                conditions?.AddCondition("StringEquals", "aws:PrincipalOrgID", reader.Read(first), origin);
                break;
            case "OpenIdConnectPrincipal" when first is not null:
                principals.Add("Federated", ProviderOf(reader, first), origin);
                AddConditions(reader, conditions, ExplicitArgument(arguments, 1));
                break;
            case "SamlPrincipal" or "SamlConsolePrincipal" when first is not null:
                principals.Add("Federated", Unknown(first.Syntax), origin);
                AddConditions(reader, conditions, ExplicitArgument(arguments, 1));
                break;
            case "FederatedPrincipal" or "WebIdentityPrincipal" when first is not null:
                principals.Add("Federated", reader.Read(first), origin);
                AddConditions(reader, conditions, ExplicitArgument(arguments, 1));
                break;
            case "PrincipalWithConditions" or "SessionTagsPrincipal" when first is not null:
                Add(reader, first, principals, conditions);
                AddConditions(reader, conditions, ExplicitArgument(arguments, 1));
                break;
            case "CompositePrincipal" when first is not null:
                AddAll(reader, first, principals, conditions);
                break;
            default:
                principals.AddUnknown(origin);
                break;
        }
    }

    private static void AddCall(ValueReader reader, IInvocationOperation call, PrincipalBuilder principals, StatementBuilder? conditions)
    {
        if (call.Instance is { } inner && call.TargetMethod.Name is "WithConditions" or "WithSessionTags" or "InOrganization")
        {
            Add(reader, inner, principals, conditions);
            if (call.TargetMethod.Name == "WithConditions")
            {
                AddConditions(reader, conditions, call.Arguments[0].Value);
            }
            else if (call.TargetMethod.Name == "InOrganization")
            {
                conditions?.AddCondition("StringEquals", "aws:PrincipalOrgID", reader.Read(call.Arguments[0].Value), call.Syntax);
            }
        }
        else
        {
            principals.AddUnknown(call.Syntax);
        }
    }

    private static CodeText ActionOf(ValueReader reader, IOperation value)
    {
        var principal = reader.Resolve(value);
        var origin = principal.Syntax;
        switch (principal)
        {
            case IInvocationOperation { Instance: { } inner, TargetMethod.Name: "WithConditions" or "WithSessionTags" or "InOrganization" }:
                return ActionOf(reader, inner);
            case IObjectCreationOperation { Arguments: var arguments } when principal.Type.IsCdkIam():
                switch (principal.Type!.Name)
                {
                    case "OpenIdConnectPrincipal" or "WebIdentityPrincipal":
                        return CodeText.Implied("sts:AssumeRoleWithWebIdentity", origin);
                    case "SamlPrincipal" or "SamlConsolePrincipal":
                        return CodeText.Implied("sts:AssumeRoleWithSAML", origin);
                    case "FederatedPrincipal":
                        return ExplicitArgument(arguments, 2) is { } action && reader.Read(action) is CodeText text ? text : CodeText.Implied(AssumeRole, origin);
                    case "PrincipalWithConditions" or "SessionTagsPrincipal" when arguments.Length > 0:
                        return ActionOf(reader, arguments[0].Value);
                }

                return CodeText.Implied(AssumeRole, origin);
            default:
                return Unknown(origin);
        }
    }

    /// <summary>The provider's ARN: its host where the provider is made in the same body.</summary>
    private static CodeText ProviderOf(ValueReader reader, IOperation provider)
    {
        if (reader.Resolve(provider) is IObjectCreationOperation { Arguments.Length: 3 } creation
            && Members.Find(reader.Resolve(creation.Arguments[2].Value), "Url") is { } url
            && reader.Read(url) is CodeText text
            && text.Value.StartsWith("https://", StringComparison.Ordinal))
        {
            var host = text.Value.Substring("https://".Length);
            return new CodeText(
                ImmutableArray.Create(
                    new CodeTextPart("arn:aws:iam::", null),
                    CodeTextPart.Unknown,
                    new CodeTextPart(":oidc-provider/" + host, null)),
                provider.Syntax);
        }

        return Unknown(provider.Syntax);
    }

    private static void AddConditions(ValueReader reader, StatementBuilder? builder, IOperation? conditions)
    {
        if (conditions is not null && reader.Read(conditions) is var value && value is not CodeWord)
        {
            builder?.AddConditions(value, conditions.Syntax);
        }
    }

    private static IOperation? ExplicitArgument(ImmutableArray<IArgumentOperation> arguments, int index) =>
        arguments.Length > index && arguments[index].ArgumentKind == ArgumentKind.Explicit ? arguments[index].Value : null;

    private static CodeText Unknown(SyntaxNode origin) => new(ImmutableArray.Create(CodeTextPart.Unknown), origin);

    private static IEnumerable<IOperation> Flatten(ValueReader reader, IOperation value)
    {
        var principal = reader.Resolve(value);
        return principal is IObjectCreationOperation { Arguments: { Length: > 0 } arguments } && principal.Type.IsCdkIam("CompositePrincipal")
            ? ItemsOf(reader, arguments[0].Value).SelectMany(item => Flatten(reader, item))
            : [principal];
    }

    private static IEnumerable<IOperation> ItemsOf(ValueReader reader, IOperation value)
    {
        var resolved = reader.Resolve(value);
        switch (resolved)
        {
            case IArrayCreationOperation { Initializer: { } initializer }:
                return initializer.ElementValues;
            case var other when other.Syntax is CollectionExpressionSyntax collection:
                return collection.Elements.Select(element => element is ExpressionElementSyntax item
                    ? reader.OperationOf(item.Expression) ?? resolved
                    : resolved);
            default:
                return [resolved];
        }
    }
}
