using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Cdk;
using IamAnalyzers.Analyzers.InCode.Pulumi;
using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Analyzers.InCode.Values;
using IamAnalyzers.Analyzers.Sdk;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Identities;

/// <summary>
/// IAM4001–IAM4003 in the CDK and Pulumi. A policy is reported where its owner is named; the <c>Grant…</c> methods, which the
/// CDK recommends, are left alone although they make inline policies in the end.
/// </summary>
internal sealed class InlinePolicyCodeDetector : IDetector
{
    public ImmutableArray<Rule> Rules { get; } =
        ImmutableArray.Create(InlinePolicyUserRule.Rule, InlinePolicyGroupRule.Rule, InlinePolicyRoleRule.Rule);

    public void Register(CompilationStartAnalysisContext context, IFindingSink sink)
    {
        if (context.Compilation.GetTypesByMetadataName(CdkNames.Marker).IsEmpty
            && context.Compilation.GetTypesByMetadataName(PulumiObjects.Namespace + ".Policy").IsEmpty)
        {
            return;
        }

        context.RegisterOperationAction(
            o => AnalyzeCreation((IObjectCreationOperation)o.Operation, f => sink.Add(f, o.ReportDiagnostic), o.CancellationToken), OperationKind.ObjectCreation);
        context.RegisterOperationAction(
            o => AnalyzeCall((IInvocationOperation)o.Operation, f => sink.Add(f, o.ReportDiagnostic), o.CancellationToken), OperationKind.Invocation);
    }

    private static void AnalyzeCreation(IObjectCreationOperation creation, Action<LocatedFinding> report, CancellationToken cancellationToken)
    {
        if (creation.Type is not { } type)
        {
            return;
        }

        if (type.ContainingNamespace.Is(PulumiObjects.Namespace) || type.ContainingNamespace.Is(PulumiObjects.Inputs))
        {
            AnalyzePulumi(creation, type.Name, report);
        }
        else if (type.IsCdkIam())
        {
            AnalyzeCdk(creation, type, report, cancellationToken);
        }
        else if (type.Name is "CfnPermissionSetProps" && type.ContainingNamespace.Is("Amazon.CDK.AWS.SSO"))
        {
            foreach (var member in Members.Of(creation).Where(static m => m.Name == "InlinePolicy"))
            {
                report(new LocatedFinding(InlinePolicyRoleRule.Rule, member.NameSyntax.GetLocation(), "…", "of the permission set"));
            }
        }
    }

    private static void AnalyzeCdk(
        IObjectCreationOperation creation, ITypeSymbol type, Action<LocatedFinding> report, CancellationToken cancellationToken)
    {
        switch (type.Name)
        {
            case "PolicyProps" or "CfnPolicyProps":
                foreach (var member in Members.Of(creation))
                {
                    if (Owners.OfProperty(member.Name) is { } owner)
                    {
                        Report(owner, member.NameSyntax.GetLocation(), Name(creation, "PolicyName"), First(member.Value));
                    }
                }

                break;
            case "CfnUserPolicyProps":
                Report(Owner.User, CodeHeads.Of(creation.Syntax), Name(creation, "PolicyName"), Name(creation, "UserName"));
                break;
            case "CfnGroupPolicyProps":
                Report(Owner.Group, CodeHeads.Of(creation.Syntax), Name(creation, "PolicyName"), Name(creation, "GroupName"));
                break;
            case "CfnRolePolicyProps":
                Report(Owner.Role, CodeHeads.Of(creation.Syntax), Name(creation, "PolicyName"), Name(creation, "RoleName"));
                break;
            case "PolicyProperty" when Owners.OfCdkType(type.ContainingType) is { } owner:
                Report(owner, CodeHeads.Of(creation.Syntax), Name(creation, "PolicyName"), "…");
                break;
            case "RoleProps" or "LazyRoleProps":
                foreach (var member in Members.Of(creation).Where(static m => m.Name == "InlinePolicies"))
                {
                    foreach (var (place, name) in Keys(member))
                    {
                        report(new LocatedFinding(InlinePolicyRoleRule.Rule, place, name, Name(creation, "RoleName"))
                        {
                            Properties = EditProperties.Write(ManagedPolicyEdits.OfInlinePolicies(member.NameSyntax, creation.SemanticModel, cancellationToken)),
                        });
                    }
                }

                break;
        }

        void Report(Owner owner, Location place, string policy, string name) => report(new LocatedFinding(owner.InlineRule(), place, policy, name)
        {
            Properties = EditProperties.Write(ManagedPolicyEdits.OfPolicy(creation.Syntax, creation.SemanticModel, cancellationToken)),
        });
    }

    private static void AnalyzePulumi(IObjectCreationOperation creation, string type, Action<LocatedFinding> report)
    {
        var (owner, member) = type switch
        {
            "UserPolicyArgs" => (Owner.User, "User"),
            "GroupPolicyArgs" => (Owner.Group, "Group"),
            "RolePolicyArgs" => (Owner.Role, "Role"),
            "RoleInlinePolicyArgs" => (Owner.Role, ""),
            _ => ((Owner?)null, ""),
        };
        if (owner is { } known)
        {
            report(new LocatedFinding(known.InlineRule(), CodeHeads.Of(creation.Syntax), Name(creation, "Name"), Name(creation, member)));
        }
    }

    private static void AnalyzeCall(IInvocationOperation call, Action<LocatedFinding> report, CancellationToken cancellationToken)
    {
        var method = call.TargetMethod;
        if (call.Instance is not { } instance || !method.ContainingType.IsCdkIam())
        {
            return;
        }

        var (owner, policy, name) = method.Name switch
        {
            "AttachInlinePolicy" or "AddToPolicy" or "AddToPrincipalPolicy" =>
                (Owners.OfCdkType(ValueReader.Unwrap(instance).Type), "…", ValueText.Describe(instance)),
            "AttachToUser" when method.ContainingType.Name == "Policy" => (Owner.User, ValueText.Describe(instance), Argument(call)),
            "AttachToGroup" when method.ContainingType.Name == "Policy" => (Owner.Group, ValueText.Describe(instance), Argument(call)),
            "AttachToRole" when method.ContainingType.Name == "Policy" => (Owner.Role, ValueText.Describe(instance), Argument(call)),
            _ => ((Owner?)null, "", ""),
        };
        if (owner is { } known)
        {
            policy = method.Name == "AttachInlinePolicy" ? Argument(call) : policy;
            var written = method.Name switch
            {
                "AttachInlinePolicy" => Unwrap(call.Arguments.FirstOrDefault()?.Value),
                "AttachToUser" or "AttachToGroup" or "AttachToRole" => Unwrap(instance),
                _ => null,
            };
            report(new LocatedFinding(known.InlineRule(), CodeHeads.Of(call.Syntax), policy, name)
            {
                Properties = EditProperties.Write(ManagedPolicyEdits.OfValue(written, cancellationToken)),
            });
        }
    }

    /// <summary>The keys of a dictionary that is written in place, else the property that holds it.</summary>
    private static IEnumerable<(Location Place, string Name)> Keys(Members.Member member)
    {
        var value = ValueReader.Unwrap(member.Value);
        var initializer = (value as IObjectCreationOperation)?.Initializer ?? value as IObjectOrCollectionInitializerOperation;
        var keys = initializer?.Initializers
            .Select(static e => e switch
            {
                IInvocationOperation { Arguments: { Length: 2 } pair } => pair[0].Value,
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } indices } } => indices[0].Value,
                _ => null,
            })
            .ToList();
        return keys is { Count: > 0 } && keys.TrueForAll(static k => k is not null)
            ? keys.Select(static k => (k!.Syntax.GetLocation(), ValueText.Describe(k)))
            : [(member.NameSyntax.GetLocation(), "…")];
    }

    private static string Name(IObjectCreationOperation creation, string member) => ValueText.Describe(Unwrap(Members.Find(creation, member)));

    private static IOperation? Unwrap(IOperation? operation) => operation is null ? null : ValueReader.Unwrap(operation);

    private static string First(IOperation value) =>
        ValueReader.Unwrap(value) is IArrayCreationOperation { Initializer.ElementValues: { Length: > 0 } elements }
            ? ValueText.Describe(ValueReader.Unwrap(elements[0]))
            : "…";

    private static string Argument(IInvocationOperation call) => ValueText.Describe(Unwrap(call.Arguments.FirstOrDefault()?.Value));
}
