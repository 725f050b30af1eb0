using System.Collections.Immutable;

namespace IamAnalyzers.Rules.LeastPrivilege;

/// <summary>IAM6001: a call needs an action that the execution policy does not allow, or denies.</summary>
internal static class CallNotGrantedRule
{
    public static Rule Rule { get; } = new(
        RuleIds.CallNotGranted,
        "CallNotGranted",
        "The code calls what its execution policy does not allow",
        "{0} needs '{1}', {2}",
        "AWS refuses the call when the program runs, perhaps not before the branch is taken that nobody tried.",
        RuleCategories.LeastPrivilege,
        RuleSeverity.Warning,
        HasFix: true);

    public static CallFinding? Check(GrantRequest request, ExecutionGrants grants)
    {
        if (grants.FindDeny(request.Action, request.Resource) is { } deny)
        {
            return Finding($"which statement {deny.Statement.DisplayName} of {deny.Policy.Name} denies");
        }

        if (!grants.Identity.IsEmpty && !ExecutionGrants.AllowingAction(grants.Identity, request.Action).Any())
        {
            var edit = GrantEdits.Add(grants, request);
            return Finding($"which {ExecutionPolicy.NamesOf(grants.Identity)} does not allow: add it", edit?.Path, edit?.Edit);
        }

        return grants.Boundaries.FirstOrDefault(b => !ExecutionGrants.Allowing([b], request.Action, request.Resource).Any()) is { } boundary
            ? Finding($"which the boundary {boundary.Name} does not allow")
            : null;

        CallFinding Finding(string why, string? path = null, SuggestedEdit? edit = null) =>
            new(Rule, ImmutableArray.Create(request.Call, request.Action, why), path, edit);
    }
}
