using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Generation.Planning;

/// <summary>
/// Gives each action of a policy its method names and resources. A method has the action's own name in Pascal case, and the
/// service's in front of it where actions of two services share the name or a member of the class has it already:
/// <c>GetObject</c>, but <c>S3TagResource</c> beside <c>SqsTagResource</c>.
/// </summary>
internal static class ActionPlanner
{
    public static EquatableArray<ActionModel> Plan(IEnumerable<string> actions, string className, PolicyKind kind, AwsCatalog catalog)
    {
        var candidates = actions.Select(static a => new Candidate(a)).ToList();
        var shared = new HashSet<string>(
            candidates.GroupBy(static c => c.ShortName, StringComparer.OrdinalIgnoreCase).Where(static g => g.Count() > 1).Select(static g => g.Key),
            StringComparer.OrdinalIgnoreCase);
        var names = new NameAllocator(MemberNames.OfPolicyClass.Append(className));
        return candidates
            .Select(c => Plan(c, names, shared, kind, catalog))
            .OrderBy(static a => a.MethodName, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static ActionModel Plan(Candidate candidate, NameAllocator names, HashSet<string> shared, PolicyKind kind, AwsCatalog catalog)
    {
        var isShort = !shared.Contains(candidate.ShortName) && WithCheck(candidate.ShortName).All(names.IsFree);
        var method = names.Allocate(isShort ? candidate.ShortName : candidate.LongName, WithCheck);
        if (kind == PolicyKind.Trust)
        {
            // The resource is the role that the policy belongs to.
            return new ActionModel(candidate.Service, candidate.Name, method, ActionTarget.Everything, EquatableArray<ResourceTypeModel>.Empty);
        }

        if (!catalog.TryGetAction(candidate.Service.AsSpan(), candidate.Name.AsSpan(), out var action))
        {
            return new ActionModel(candidate.Service, candidate.Name, method, ActionTarget.Text, EquatableArray<ResourceTypeModel>.Empty);
        }

        var all = ResourceTypes.Of(catalog);
        var types = action.ResourceTypes
            .SelectMany(r => all.Of(r.Type))
            .GroupBy(static t => t.Name)
            .Select(static g => g.First())
            .OrderBy(static t => t.Name, StringComparer.Ordinal)
            .ToEquatableArray();
        return new ActionModel(candidate.Service, candidate.Name, method, types.Count > 0 ? ActionTarget.Typed : ActionTarget.Everything, types);
    }

    private static string[] WithCheck(string method) => [method, "Can" + method];

    private readonly record struct Candidate(string Service, string Name)
    {
        public Candidate(string fullName)
            : this(fullName.Substring(0, fullName.IndexOf(':')), fullName.Substring(fullName.IndexOf(':') + 1))
        {
        }

        public string ShortName => Identifiers.ToPascalCase(Name, "Action");

        public string LongName => Identifiers.ToPascalCase(Service, "Service") + ShortName;
    }
}
