using System.Collections.Immutable;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Operations;

/// <summary>From a call to the actions that it needs. Pure; what nobody knows gives no needs.</summary>
internal static class SdkOperations
{
    private const string PassRole = "iam:PassRole";

    /// <summary>In the place of a member: whichever names a role.</summary>
    private const string AnyRole = "*role";

    private static readonly string[] RoleEnds = ["RoleArn", "RoleARN", "Role", "RoleName"];

    private static readonly string[] TagMembers = ["Tags", "TagSet", "TagList", "TagSpecifications", "Tag"];

    /// <summary>The prefix of a service's actions.</summary>
    /// <param name="space">The namespace of the client, such as <c>Amazon.S3</c>.</param>
    /// <returns>Null where neither the table nor the catalogue knows it.</returns>
    public static string? PrefixOf(string space)
    {
        if (OperationTable.Default.FindService(space) is { } service)
        {
            return service.Prefix;
        }

        // A service newer than the table: its namespace often is its prefix.
        var prefix = space.Substring(space.LastIndexOf('.') + 1).ToLowerInvariant();
        return AwsCatalog.Default.TryGetService(prefix.AsSpan(), out var entry) ? entry.Prefix : null;
    }

    /// <summary>What an operation of a client needs.</summary>
    /// <param name="space">The namespace of the client, such as <c>Amazon.S3</c>.</param>
    /// <param name="operation">The operation as .NET names it: its request's type without <c>Request</c>.</param>
    /// <param name="facts">What is known of the request.</param>
    public static OperationNeeds OfClient(string space, string operation, RequestFacts facts)
    {
        var terms = TermsOf(space, operation);
        if (!terms.IsDefault && IsOnDirectoryBucket(facts))
        {
            // Such buckets have actions of their own, and sessions in which those of objects are not asked for.
            terms = terms.Select(static term => term with { IsPossible = true }).ToImmutableArray().Add(NeedTerm.Possible("s3express:CreateSession"));
        }

        return terms.IsDefault ? OperationNeeds.Unknown : Resolve(terms, facts);
    }

    /// <summary>What is known of an operation, whatever its request; default where nobody knows it.</summary>
    public static ImmutableArray<NeedTerm> TermsOf(string space, string operation)
    {
        var terms = OperationTable.Default.FindService(space)?.TermsOf(operation) ?? default;
        return terms.IsDefault && PrefixOf(space) is { } prefix ? OfCatalog(prefix, operation) : terms;
    }

    /// <summary>What a method of a helper needs.</summary>
    /// <param name="type">The helper's full name.</param>
    /// <param name="method">The method without <c>Async</c>; <c>.ctor</c> for the constructor.</param>
    /// <param name="facts">What is known of the arguments.</param>
    public static OperationNeeds OfHelper(string type, string method, RequestFacts facts)
    {
        var terms = OperationTable.Default.FindHelper(type)?.TermsOf(method) ?? default;
        return terms.IsDefault ? OperationNeeds.Unknown : Resolve(terms, facts);
    }

    /// <summary>The action of the same name, or those that the catalogue has for an operation of another name.</summary>
    private static ImmutableArray<NeedTerm> OfCatalog(string prefix, string operation)
    {
        if (AwsCatalog.Default.TryGetAction(prefix.AsSpan(), operation.AsSpan(), out var action))
        {
            return action.DependentActions.Select(d => Dependent(d, prefix)).Prepend(NeedTerm.Always(action.FullName)).ToImmutableArray();
        }

        // Several are all needed or one of them, depending on the request: then nothing is demanded.
        return AwsCatalog.Default.TryGetActionsOfApi(prefix.AsSpan(), operation.AsSpan(), out var actions)
            ? actions.Select(a => actions.Length == 1 ? NeedTerm.Always(a) : NeedTerm.Possible(a)).ToImmutableArray()
            : default;
    }

    /// <summary>
    /// What AWS asks for besides the action: tagging where the request has tags, a role where it passes one; all else depends
    /// on more than the request.
    /// </summary>
    private static NeedTerm Dependent(string action, string prefix)
    {
        if (action == PassRole)
        {
            return NeedTerm.Parse($"{action}~@{AnyRole}");
        }

        var isTagging = action.StartsWith(prefix + ":", StringComparison.Ordinal) && action.IndexOf("Tag", StringComparison.Ordinal) > 0;
        return isTagging ? NeedTerm.Parse($"{action}?{string.Join("|", TagMembers)}") : NeedTerm.Possible(action);
    }

    private static OperationNeeds Resolve(ImmutableArray<NeedTerm> terms, RequestFacts facts)
    {
        var needs = ImmutableArray.CreateBuilder<Need>(terms.Length);
        foreach (var term in terms.SelectMany(t => t.Members.Length == 1 && t.Members[0] == AnyRole ? WithRoles(t, facts) : [t]))
        {
            var strength = term.StrengthFor(facts);
            if (strength != NeedStrength.None && AwsCatalog.Default.TryGetAction(term.Action.AsSpan(), out var action))
            {
                needs.Add(new Need(action.FullName, strength, NeedResources.Of(action, term, facts, OperationTable.Default)));
            }
        }

        return new OperationNeeds(true, needs.ToImmutable());
    }

    /// <summary>The roles that the request passes, which surely needs the permission to; a term without a member where none is in sight.</summary>
    private static IEnumerable<NeedTerm> WithRoles(NeedTerm term, RequestFacts facts)
    {
        var members = facts.Paths.Where(IsRole).OrderBy(static p => p, StringComparer.Ordinal).ToList();
        return members.Count == 0
            ? [term with { Members = ImmutableArray<string>.Empty }]
            : members.Select(member => term with { IsPossible = false, Members = ImmutableArray.Create(member) });
    }

    private static bool IsOnDirectoryBucket(RequestFacts facts) =>
        facts.ValuesOf("BucketName").Any(static v => v.Text is { } bucket && bucket.EndsWith("--x-s3", StringComparison.Ordinal));

    private static bool IsRole(string path) => RoleEnds.Any(end => path.EndsWith(end, StringComparison.Ordinal));
}
