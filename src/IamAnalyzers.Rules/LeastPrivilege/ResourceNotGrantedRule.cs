using System.Collections.Immutable;

namespace IamAnalyzers.Rules.LeastPrivilege;

/// <summary>IAM6004: the call's resource is known, and outside of every statement that allows the action.</summary>
internal static class ResourceNotGrantedRule
{
    public static Rule Rule { get; } = new(
        RuleIds.ResourceNotGranted,
        "ResourceNotGranted",
        "The code works on a resource that its execution policy leaves out",
        "{0} works on {1}, and no statement of {2} allows '{3}' there: add the resource, or correct it",
        "The action is allowed, but not on this bucket, table, queue or key: AWS refuses the call. Often one of the two names is out of date.",
        RuleCategories.LeastPrivilege,
        RuleSeverity.Warning,
        HasFix: true);

    public static CallFinding? Check(GrantRequest request, ExecutionGrants grants)
    {
        if (request.Resource is null
            || !ExecutionGrants.AllowingAction(grants.Identity, request.Action).Any()
            || ExecutionGrants.Allowing(grants.Identity, request.Action, request.Resource).Any())
        {
            return null;
        }

        var edit = GrantEdits.Add(grants, request);
        return new CallFinding(
            Rule,
            ImmutableArray.Create(request.Call, Describe(request.Resource), ExecutionPolicy.NamesOf(grants.Identity), request.Action),
            edit?.Path,
            edit?.Edit);
    }

    private static string Describe(string resource) => resource == "*" ? "'*', since the action takes no resource" : $"'{resource}'";
}
