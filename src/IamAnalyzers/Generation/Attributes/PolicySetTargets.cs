using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Generation.Attributes;

/// <summary>Reads <c>[IamPolicySet(…)]</c> and the levels beside it, off the syntax: the types may not exist yet.</summary>
internal static class PolicySetTargets
{
    /// <summary>The order in which the kinds of policy are asked.</summary>
    private static readonly PolicyKind[] Order =
    [
        PolicyKind.ResourceControl, PolicyKind.ServiceControl, PolicyKind.Endpoint, PolicyKind.Resource,
        PolicyKind.Identity, PolicyKind.Boundary, PolicyKind.Session,
    ];

    /// <summary>The class with what it names; null where no code can be written, which an analyzer explains.</summary>
    public static PolicySetTarget? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var node = (TypeDeclarationSyntax)context.TargetNode;
        if (TargetClasses.FindFault(node, context.TargetSymbol.IsStatic) is not null)
        {
            return null;
        }

        var members = new List<PolicySetMember>();
        foreach (var (kind, level, type) in TypesOf(context.TargetSymbol.GetAttributes(), cancellation))
        {
            members.Add(new PolicySetMember(kind, level, TypeReferences.Read(type)));
        }

        return members.Count == 0
            ? null
            : new PolicySetTarget(node.SyntaxTree.FilePath, TargetClasses.Read(node), InOrder(members));
    }

    /// <summary>The policies in the order of evaluation.</summary>
    public static EquatableArray<PolicySetMember> InOrder(IEnumerable<PolicySetMember> members) =>
        members.OrderBy(static m => Array.IndexOf(Order, m.Kind)).ThenBy(static m => m.Level).ToEquatableArray();

    /// <summary>The types that a class's attributes name, each with the kind of policy as which it acts, and its level.</summary>
    public static IEnumerable<(PolicyKind Kind, int Level, TypeSyntax Type)> TypesOf(IEnumerable<AttributeData> attributes, CancellationToken cancellation)
    {
        var serviceLevels = 1;
        var resourceLevels = 1;
        foreach (var attribute in attributes)
        {
            if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
            {
                continue;
            }

            var level = attribute.AttributeClass?.Name switch
            {
                nameof(IamPolicySetAttribute) => 0,
                nameof(ServiceControlLevelAttribute) => serviceLevels++,
                nameof(ResourceControlLevelAttribute) => resourceLevels++,
                _ => -1,
            };
            foreach (var argument in level < 0 ? default : syntax.ArgumentList?.Arguments ?? default)
            {
                if (KindOf(argument, attribute.AttributeClass!.Name) is { } kind)
                {
                    foreach (var type in argument.Expression.DescendantNodesAndSelf().OfType<TypeOfExpressionSyntax>())
                    {
                        yield return (kind, level, type.Type);
                    }
                }
            }
        }
    }

    private static PolicyKind? KindOf(AttributeArgumentSyntax argument, string attribute) => attribute switch
    {
        nameof(ServiceControlLevelAttribute) => PolicyKind.ServiceControl,
        nameof(ResourceControlLevelAttribute) => PolicyKind.ResourceControl,
        _ => argument.NameEquals?.Name.Identifier.ValueText switch
        {
            nameof(IamPolicySetAttribute.Identity) => PolicyKind.Identity,
            nameof(IamPolicySetAttribute.Resource) => PolicyKind.Resource,
            nameof(IamPolicySetAttribute.Boundary) => PolicyKind.Boundary,
            nameof(IamPolicySetAttribute.Session) => PolicyKind.Session,
            nameof(IamPolicySetAttribute.ServiceControl) => PolicyKind.ServiceControl,
            nameof(IamPolicySetAttribute.ResourceControl) => PolicyKind.ResourceControl,
            nameof(IamPolicySetAttribute.Endpoint) => PolicyKind.Endpoint,
            _ => null,
        },
    };
}
