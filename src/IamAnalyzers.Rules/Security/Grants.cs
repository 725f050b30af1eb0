using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Security;

/// <summary>What the statements of a policy give, as far as no condition narrows it.</summary>
internal static class Grants
{
    /// <summary>Whether a statement allows, in a policy that gives permissions, and is not narrowed.</summary>
    public static bool IsOpen(PolicyCheck check, StatementSyntax statement) =>
        check.Kind.GrantsToPrincipals() && statement.Effect == Effect.Allow && !statement.IsNarrowed(Narrowing.Any);

    /// <summary>
    /// The action of a statement that allows a certain one, and how a message calls it; null where none does. Everything (*) is
    /// left to the rules about that.
    /// </summary>
    public static ActionSyntax? Granting(StatementSyntax statement, string action) =>
        statement.IsNotAction ? null : statement.Actions.FirstOrDefault(a => !a.Pattern.IsAny && a.Pattern.IsMatch(action));

    /// <summary>The resource that leaves open what may be touched, or null: every resource, or one that stands for all of a kind.</summary>
    public static ResourceSyntax? OpenResource(StatementSyntax statement) =>
        statement.IsNotResource ? null : statement.Resources.FirstOrDefault(static r => IsOpen(r.Pattern.Text));

    /// <summary>Whether a resource pattern names no resource: <c>*</c>, or an ARN whose resource part is only its type and stars.</summary>
    public static bool IsOpen(string pattern)
    {
        if (WideResources.IsEverything(pattern))
        {
            return true;
        }

        if (!ArnFields.TrySplit(pattern.AsSpan(), out var fields))
        {
            return false;
        }

        var resource = pattern.Substring(fields.Resource);
        var separator = resource.IndexOfAny(['/', ':']);
        var name = separator < 0 ? resource : resource.Substring(separator + 1);
        return name.Length > 0 && name.All(static c => c is '*' or '/' or ':') && (separator < 0 || !IsBucket(pattern, fields));
    }

    // Behind a bucket's name a star is every object of just that bucket.
    private static bool IsBucket(string pattern, ArnFields fields) =>
        string.CompareOrdinal(pattern, fields.Service, "s3:", 0, 3) == 0 && pattern[fields.Resource] is not ('*' or '?');
}
