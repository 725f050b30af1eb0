using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Values;
using IamAnalyzers.Rules.LeastPrivilege;
using IamAnalyzers.Rules.Operations;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.Needs;

/// <summary>Asks the rules about a call, action by action and resource by resource.</summary>
internal static class CallJudge
{
    /// <summary>The findings about a call; each action is reported once.</summary>
    public static IEnumerable<LocatedFinding> Judge(SdkCall call, ExecutionGrants grants)
    {
        if (!grants.AreReadable)
        {
            return [];
        }

        var location = CodeHeads.Of(call.Syntax);
        return call.Needs.Needs
            .Where(static need => need.Strength == NeedStrength.Required)
            .GroupBy(static need => need.Action)
            .Select(needs => needs
                .SelectMany(need => need.Resources.Select(resource => (resource, all: need.Resources)))
                .Select(r => Check(ToRequest(call.Name, needs.Key, r.resource, r.all), call.Service, call.Request, grants))
                .FirstOrDefault(static finding => finding is not null))
            .Where(static finding => finding is not null)
            .Select(finding => ToLocated(finding!, location));
    }

    /// <summary>The findings about what a library needs.</summary>
    public static IEnumerable<LocatedFinding> Judge(LibraryNeed need, Location location, ExecutionGrants grants)
    {
        if (!grants.AreReadable)
        {
            return [];
        }

        var resource = need.Resource is null ? new NeedResource(null, "*") : new NeedResource(need.Resource, need.Resource);
        var request = ToRequest(need.Library, need.Action, resource, ImmutableArray.Create(resource));
        return Check(request, "", RequestFacts.Opaque, grants) is { } finding ? [ToLocated(finding, location)] : [];
    }

    private static CallFinding? Check(GrantRequest request, string service, RequestFacts facts, ExecutionGrants grants) =>
        request.Action == PassRoleNeededRule.Action
            ? PassRoleNeededRule.Check(request, grants) ?? ConditionNeverMetByCallRule.Check(request, service, facts, grants)
            : CallNotGrantedRule.Check(request, grants)
                ?? ResourceNotGrantedRule.Check(request, grants)
                ?? ConditionNeverMetByCallRule.Check(request, service, facts, grants);

    private static GrantRequest ToRequest(string call, string action, NeedResource resource, ImmutableArray<NeedResource> all) => new(
        call,
        action,
        resource.Pattern,

        // Where nothing is known of a resource, the call's other resources belong into the same statement.
        resource.Pattern is null ? all.Select(static r => r.Template).ToImmutableArray() : ImmutableArray.Create(resource.Template));

    private static LocatedFinding ToLocated(CallFinding finding, Location location)
    {
        var located = new LocatedFinding(finding.Rule, location, finding.Arguments);
        return finding is { Edit: { } edit, EditedPath: { } path } ? located with { Properties = EditProperties.Write(edit, path) } : located;
    }
}
