using System.Globalization;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Templates.Reading;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1017: a policy over the quota of its kind.</summary>
internal sealed class PolicyTooLargeRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.PolicyTooLarge,
        "PolicyTooLarge",
        "The policy is larger than its quota",
        "The {0} has {1} characters, more than the {2} that AWS takes: {3}",
        "AWS counts the characters of a policy, for most kinds without white space, and refuses what is over the quota.",
        RuleCategories.Grammar,
        RuleSeverity.Error);

    public override void Check(PolicyCheck check)
    {
        var (quota, remedy) = check.Kind switch
        {
            // A managed policy takes 6,144, but an identity policy may become the inline policy of a role, which takes more.
            PolicyKind.Identity => (10240, "split it into several policies, or group actions; a managed policy takes 6,144"),
            PolicyKind.Boundary => (6144, "shorten it, or group actions"),
            PolicyKind.Trust => (8192, "shorten it; 2,048 is the default quota"),
            PolicyKind.Session => (2048, "shorten it, or pass ARNs of managed policies"),
            PolicyKind.ServiceControl or PolicyKind.ResourceControl => (5120, "split it into several policies"),
            PolicyKind.Resource => (ResourceQuota(check), "shorten it, or use one grant of the service per principal"),
            _ => (int.MaxValue, string.Empty),
        };
        if (check.Syntax.Root is not { } root || check.Settings.IsAwsManaged)
        {
            return;
        }

        // Organisations count white space too; that of a template's objects never gets there.
        var size = check.Kind.IsOfOrganization() && check.Syntax.Json.Origin is not TemplateOrigin ? root.Span.Length : CountWithoutSpace(check.Syntax.Text, root.Span);
        if (size > quota)
        {
            check.Report(
                Rule,
                new SourceSpan(root.Start, 1),
                check.Kind.Describe(),
                size.ToString(CultureInfo.InvariantCulture),
                quota.ToString(CultureInfo.InvariantCulture),
                remedy);
        }
    }

    private static int ResourceQuota(PolicyCheck check)
    {
        var service = check.Statements.SelectMany(static s => s.Actions).Select(static a => a.Pattern.Service).FirstOrDefault();
        return service?.ToLowerInvariant() switch
        {
            "s3" or "lambda" => 20480,
            "kms" => 32768,
            "secretsmanager" => 20480,
            "sns" => 30720,
            _ => int.MaxValue,
        };
    }

    /// <summary>Characters outside of strings count only where they are no white space; inside they all count.</summary>
    private static int CountWithoutSpace(string text, SourceSpan span)
    {
        var count = 0;
        var inString = false;
        for (var i = span.Start; i < span.End; i++)
        {
            var c = text[i];
            if (c == '"' && (i == 0 || text[i - 1] != '\\'))
            {
                inString = !inString;
            }

            count += inString || c is not (' ' or '\t' or '\r' or '\n') ? 1 : 0;
        }

        return count;
    }
}
