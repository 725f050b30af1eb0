using IamAnalyzers.Policies.Authorization;

namespace IamAnalyzers.Policies.Explanations;

/// <summary>How explanations name things.</summary>
internal static class Wording
{
    private const int MaxListed = 6;

    public static string Name(PolicyKind kind) => kind switch
    {
        PolicyKind.Identity => "identity policy",
        PolicyKind.Resource => "resource policy",
        PolicyKind.Trust => "trust policy",
        PolicyKind.Boundary => "permissions boundary",
        PolicyKind.Session => "session policy",
        PolicyKind.ServiceControl => "service control policy",
        PolicyKind.ResourceControl => "resource control policy",
        _ => "endpoint policy",
    };

    public static string Statement(Statement statement)
    {
        var name = statement.Sid is { Length: > 0 } sid ? $"statement {statement.Index + 1} '{sid}'" : $"statement {statement.Index + 1}";
        return statement.Line > 0 ? $"{name} (line {statement.Line})" : name;
    }

    public static string Caller(in PrincipalIdentity caller) => caller.Kind switch
    {
        PrincipalKind.Anonymous => "anonymous",
        PrincipalKind.Root => $"{caller.Text} (root of account {caller.AccountId})",
        PrincipalKind.User => $"{caller.Text} (user {caller.Name})",
        PrincipalKind.Role => $"{caller.Text} (role {caller.Name})",
        PrincipalKind.RoleSession => $"{caller.Text} (session {caller.SessionName} of role {caller.Name})",
        PrincipalKind.FederatedUser => $"{caller.Text} (federated user {caller.Name})",
        PrincipalKind.Service => $"{caller.Text} (AWS service)",
        PrincipalKind.FederatedProvider => $"{caller.Text} (federated through this provider)",
        PrincipalKind.CanonicalUser => $"{caller.Text} (canonical user)",
        _ => $"\"{caller.Text}\" (not a principal)",
    };

    public static string Relation(in RequestSides sides) => sides.Relation switch
    {
        AccountRelation.Same => "caller and resource are of the same account: identity policy or resource policy must allow",
        AccountRelation.Cross => "caller and resource are of different accounts: the policies of both sides must allow",
        _ => "the caller is of no account: only the resource's side decides",
    };

    /// <summary>Some values of many, in the order given.</summary>
    public static string List(IEnumerable<string> values)
    {
        var all = values.ToList();
        return all.Count == 0 ? "nothing"
            : all.Count <= MaxListed ? string.Join(", ", all)
            : string.Join(", ", all.Take(MaxListed)) + $" and {all.Count - MaxListed} more";
    }

    public static string Quoted(string value) => "\"" + value + "\"";
}
