using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Text;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2112: an ARN whose resource part no resource of the service can have.</summary>
internal sealed class ArnResourceFormatRule : ResourceRule
{
    private const int Shown = 3;

    // The ARN of an account's root user, which is no resource type.
    private const string Root = "root";

    // Few types, all of them in the reference: another form is wrong.
    private static readonly HashSet<string> Complete = new(StringComparer.Ordinal)
    {
        "dynamodb", "ecr", "kms", "lambda", "logs", "secretsmanager", "states",
    };

    // Of these and of others the reference may lack a type; but a type that it has is written as it says.
    private static readonly HashSet<string> Settled = new(StringComparer.Ordinal)
    {
        "cloudwatch", "ec2", "firehose", "iam", "kinesis", "rds",
    };

    public override Rule Rule { get; } = new(
        RuleIds.ArnResourceFormat,
        "ArnResourceFormat",
        "No resource of the service has such an ARN",
        "{0} has no resources of the form '{1}' as of {2}: {3}",
        "Each service has its own words and separators in ARNs; others match no resource.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (!ArnParts.TryRead(resource, out var arn)
            || arn.Resource is "" or Root
            || ResourceForms.HasWildcard(arn.Service))
        {
            return;
        }

        var pattern = ArnFormat.PatternOf(arn.Resource);
        if (check.ArnFormats.Any(arn.Service, f => f.IsMetBy(pattern)) || !check.ArnFormats.Knows(arn.Service))
        {
            return;
        }

        var formats = check.ArnFormats.Own(arn.Service);
        var meant = Meant(formats, arn.Resource);
        if (!Complete.Contains(arn.Service) && (meant is null || (!Settled.Contains(arn.Service) && HasWord(formats, arn.Resource))))
        {
            return;
        }

        check.Report(
            Rule,
            statement,
            arn.ResourceSpan,
            meant is null ? ImmutableArray<SuggestedEdit>.Empty : ResourceEdits.Change(resource, arn.With(resource: meant)),
            arn.Service,
            arn.Resource,
            check.Catalog.Date,
            meant is null ? $"write one such as {Examples(check, statement, formats)}" : $"did you mean '{meant}'?");
    }

    /// <summary>The same name behind the right word and separator, where the word is right or nearly so; null where nothing is near.</summary>
    private static string? Meant(ImmutableArray<ArnFormat> formats, string resource)
    {
        var separator = resource.IndexOfAny(['/', ':']);
        if (separator <= 0)
        {
            return null;
        }

        var written = resource.Substring(0, separator);
        var words = formats.Select(static f => f.TypeWord).Where(static w => w.Length > 0).Distinct().ToList();
        var word = words.Contains(written) ? written : ClosestSearch.Closest(written.AsSpan(), words);
        return formats
            .Where(f => f.TypeWord == word)
            .Select(f => word + f.Separator + resource.Substring(separator + 1))
            .FirstOrDefault(meant => formats.Any(f => f.IsMetBy(ArnFormat.PatternOf(meant))));
    }

    // Young services have been seen with another separator in AWS's own policies.
    private static bool HasWord(ImmutableArray<ArnFormat> formats, string resource) =>
        formats.Any(f => f.TypeWord.Length > 0 && resource.StartsWith(f.TypeWord, StringComparison.Ordinal) && resource.IndexOfAny(['/', ':']) == f.TypeWord.Length);

    // Those of the statement's own actions first.
    private static string Examples(PolicyCheck check, StatementSyntax statement, ImmutableArray<ArnFormat> formats)
    {
        var ofActions = statement.Actions.Select(check.FactsOf).Where(static f => f.Meaning == ActionMeaning.Action).SelectMany(f => check.ArnFormats.Of(f.Actions[0]));
        return string.Join(" or ", ofActions.Where(a => formats.Any(f => f.Template == a.Template)).Concat(formats).Select(static f => f.ResourceTemplate).Distinct().Take(Shown));
    }
}
