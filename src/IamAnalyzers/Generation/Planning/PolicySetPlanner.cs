using System.Collections.Immutable;
using IamAnalyzers.Generation.Attributes;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Planning;

/// <summary>Makes the model of a set's class.</summary>
internal static class PolicySetPlanner
{
    private const string ResourceAccount = "aws:ResourceAccount";

    /// <summary>Finds the policies that a set names; null where one is not there, which an analyzer explains.</summary>
    public static PolicySetParts? Find(PolicySetTarget target, ImmutableArray<PolicyModel> policies)
    {
        var byName = new Dictionary<string, PolicyModel>(StringComparer.Ordinal);
        foreach (var policy in policies)
        {
            byName[policy.FullName] = policy;
        }

        var parts = new List<PolicySetPart>();
        foreach (var member in target.Members)
        {
            if (TypeReferences.Resolve(member.Type, byName.ContainsKey, byName.Keys) is not { } name)
            {
                return null;
            }

            parts.Add(new PolicySetPart(member.Kind, member.Level, byName[name]));
        }

        return new PolicySetParts(target, parts.ToEquatableArray());
    }

    public static PolicySetModel Plan(PolicySetParts set, AssignedName name)
    {
        var options = set.Parts[0].Policy.File.Options;

        // What no identity or resource policy mentions is never allowed: it has no method.
        var granting = set.Parts.Where(static p => p.Kind is PolicyKind.Identity or PolicyKind.Resource).SelectMany(static p => p.Policy.Statements);
        var expanded = ActionExpansion.Expand(granting, options);
        var hasResourcePolicy = set.Parts.Any(static p => p.Kind == PolicyKind.Resource);
        var takesPrincipal = hasResourcePolicy || set.Parts.Any(static p => p.Policy.Statements.Any(static s => s.HasPrincipal));

        // Where it matters who asks, it matters whose the resource is, and not every ARN says it.
        var context = ContextPlanner.Plan(
            set.Parts.Select(static p => ((IEnumerable<StatementModel>)p.Policy.Statements, p.Policy.SupportsVariables)),
            takesPrincipal ? [ResourceAccount] : [],
            options.Catalog);
        var file = new PolicyFile(
            set.Target.FilePath,
            PathNames.DisplayPath(set.Target.FilePath, options),
            set.Target.Class.Namespace,
            set.Target.Class.Name,
            hasResourcePolicy ? PolicyKind.Resource : PolicyKind.Identity,
            string.Empty,
            options)
        {
            Declaration = ClassDeclaration.PartOf(set.Target.Class.Containers),
        };
        var whole = new PolicyModel(
            file,
            name,
            options.ResourceNamespace,
            hasResourcePolicy ? PolicyKind.Resource : PolicyKind.Identity,
            SupportsVariables: false,
            set.Parts.SelectMany(static p => p.Policy.Statements).ToEquatableArray(),
            context,
            ActionPlanner.Plan(expanded.Actions, name.ClassName, PolicyKind.Identity, options.Catalog),
            expanded.IsTooBroad);
        return new PolicySetModel(
            set.Parts.Select(p => p with { Policy = p.Policy with { Kind = p.Kind, Context = context } }).ToEquatableArray(),
            whole);
    }
}
