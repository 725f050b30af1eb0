using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Security;

/// <summary>Finds resources that are all resources.</summary>
internal static class WideResources
{
    /// <summary>The resource of a statement that stands for every resource there is, or null.</summary>
    public static ResourceSyntax? Find(StatementSyntax statement) =>
        statement.IsNotResource ? null : statement.Resources.FirstOrDefault(static r => IsEverything(r.Pattern.Text));

    /// <summary>Whether a pattern is <c>*</c>, or an ARN that leaves every field open but the partition.</summary>
    public static bool IsEverything(string pattern)
    {
        if (pattern == "*")
        {
            return true;
        }

        var parts = pattern.Split(':');
        return parts.Length >= 6
            && parts[0] == "arn"
            && parts[1].Length > 0
            && parts.Skip(2).All(static part => part.Length > 0 && part.All(static c => c == '*'));
    }
}
