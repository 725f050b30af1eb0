using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Comparison;

/// <summary>Who may ask, as far as policies can tell callers apart: everybody that they name, and somebody whom they do not.</summary>
internal static class Callers
{
    private const string Somebody = "somebody";

    /// <summary>One caller of each sort; a single null where no statement names a principal.</summary>
    public static IReadOnlyList<PrincipalIdentity?> Of(IEnumerable<AccessBox> boxes)
    {
        var values = boxes.Where(static b => b.Statement.Principal is not null).SelectMany(static b => b.Statement.Principal!.Values).ToList();
        if (values.Count == 0)
        {
            return [null];
        }

        var callers = new List<PrincipalIdentity?> { PrincipalIdentity.Anonymous, PrincipalIdentity.Service(Somebody + ".amazonaws.com") };
        foreach (var text in values.Select(static v => v.Value).Where(static v => v != "*").Distinct(StringComparer.Ordinal))
        {
            var named = PrincipalIdentity.Parse(text);
            callers.Add(named);
            if (named.IsOfAccount)
            {
                // The account's root, one of its users whom nobody names, and a session of the role.
                callers.Add(PrincipalIdentity.Root(named.AccountId));
                callers.Add(PrincipalIdentity.User(named.AccountId, Somebody));
                if (named.Kind == PrincipalKind.Role)
                {
                    callers.Add(PrincipalIdentity.RoleSession(named.AccountId, named.Name, Somebody));
                }
            }
        }

        callers.Add(PrincipalIdentity.User(Stranger(values), Somebody));
        return callers.Distinct().ToList();
    }

    /// <summary>An account that no statement names.</summary>
    private static string Stranger(List<PrincipalValue> values) =>
        new[] { "999999999999", "888888888888", "777777777777" }.FirstOrDefault(id => !values.Exists(v => v.Value.Contains(id))) ?? "000000000000";
}
