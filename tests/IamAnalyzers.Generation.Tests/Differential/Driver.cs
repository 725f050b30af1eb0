using IamAnalyzers.Generation.Models;
using IamAnalyzers.Generation.Planning;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Tests.Differential;

/// <summary>
/// Calls a generated class, as a user's code would: written as C# and compiled with it. Where an overload was left out because it
/// could never say yes, the general method is asked, and "yes" would be a fault.
/// </summary>
internal sealed class Driver(PolicyModel policy, string generated)
{
    /// <summary>Each overload with a typed resource or none.</summary>
    public IReadOnlyList<(ActionModel Action, ResourceTypeModel? Type)> Overloads { get; } = policy.Actions
        .SelectMany(static a => a.Target == ActionTarget.Typed
            ? a.ResourceTypes.Select(t => (a, (ResourceTypeModel?)t))
            : [(a, (ResourceTypeModel?)null)])
        .ToList();

    public string Name => policy.Name.ClassName + "Driver";

    private string Principal => policy.TakesPrincipal ? "principal, " : string.Empty;

    public string Source => $$"""
        #nullable enable
        #pragma warning disable CS1591
        using System;
        using System.Collections.Generic;
        using System.Net;
        using IamAnalyzers.Policies;
        using {{policy.File.Namespace}};

        public static class {{Name}}
        {
            public static AccessDecision Evaluate(PrincipalIdentity principal, string action, string resource, object?[] values) => {{policy.Name.ClassName}}.Evaluate({{Principal}}action, resource, Make(values));

            public static (string Resource, bool Can, AccessDecision Decision) Call(PrincipalIdentity principal, int overload, string[] parts, object?[] values)
            {
                var context = Make(values);
                switch (overload)
                {
        {{string.Join("\n", Overloads.Select(Case))}}
                    default: throw new ArgumentOutOfRangeException(nameof(overload));
                }
            }

            /// <summary>Each method for a sort of trusted entity: its operation and its answer.</summary>
            public static (string Action, bool Can)[] Trusts(string principal, object?[] values)
            {
                var context = Make(values);
                return new (string, bool)[]
                {
        {{string.Join("\n", Entities.Select(Trust))}}
                };
            }

            private static {{policy.Name.ClassName}}.Context Make(object?[] values) => new()
            {
        {{string.Join("\n", policy.Context.Select(static (p, i) => $"        {p.Name} = ({ContextTypes.CodeOf(p)}?)values[{i}],"))}}
            };
        }
        """;

    /// <summary>The sorts of entity for which a trust policy's class has methods.</summary>
    public IReadOnlyList<TrustedEntity> Entities { get; } = policy.Kind == PolicyKind.Trust ? [.. TrustedEntities.Of(policy.Statements)] : [];

    private string Trust(TrustedEntity entity)
    {
        var argument = entity.Kind.Parameter == "principal" ? "PrincipalIdentity.Parse(principal)" : "principal";
        return $"            (\"{entity.Kind.Action}\", {policy.Name.ClassName}.{entity.Kind.Method}({argument}, context)),";
    }

    private string Case((ActionModel Action, ResourceTypeModel? Type) overload, int index)
    {
        var (action, type) = overload;
        var method = $"{policy.Name.ClassName}.Can{action.MethodName}";
        var decision = $"{policy.Name.ClassName}.{action.MethodName}";
        var create = type is null ? string.Empty : $"var r = new {type.Name}({string.Join(", ", type.Properties.Select(static (_, i) => $"parts[{i}]"))});";
        var isLeftOut = type is not null && !generated.Contains($" Can{action.MethodName}({(policy.TakesPrincipal ? "in global::IamAnalyzers.Policies.PrincipalIdentity principal, " : string.Empty)}in global::{policy.ResourceNamespace}.{type.Name} resource", StringComparison.Ordinal);
        var body = isLeftOut
            ? $"{create} return (r.ToString(), false, {policy.Name.ClassName}.Evaluate({Principal}\"{action.FullName}\", r.ToString(), context));"
            : type is not null
            ? $"{create} return (r.ToString(), {method}({Principal}r, context), {decision}({Principal}r, context));"
            : action.Target == ActionTarget.Everything
                ? $"return (\"*\", {method}({Principal}context), {decision}({Principal}context));"
                : $"return (parts[0], {method}({Principal}parts[0], context), {decision}({Principal}parts[0], context));";
        return $"            case {index}: {{ {body} }}";
    }
}
