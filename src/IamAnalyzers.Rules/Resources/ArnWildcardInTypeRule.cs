using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2113: a wildcard in the word of an ARN that says the type of the resource.</summary>
internal sealed class ArnWildcardInTypeRule : ResourceRule
{
    private const int Shown = 3;

    public override Rule Rule { get; } = new(
        RuleIds.ArnWildcardInType,
        "ArnWildcardInType",
        "A wildcard in the type of a resource",
        "'{0}' stands in the place of a type of resource, such as {1}: write the type without a wildcard",
        "Which types such a pattern covers depends on what types the service has or will have.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (!ArnParts.TryRead(resource, out var arn))
        {
            return;
        }

        var separator = arn.Resource.IndexOfAny(['/', ':']);
        var word = separator < 0 ? arn.Resource : arn.Resource.Substring(0, separator);

        // A star in front is every type. Where some resource's ARN begins with its name, the word may be that name.
        var wildcard = word.IndexOfAny(['*', '?']);
        var pattern = ArnFormat.PatternOf(arn.Resource);
        if (wildcard <= 0 || check.ArnFormats.Any(arn.Service, f => f.TypeWord.Length == 0 && f.IsMetBy(pattern)))
        {
            return;
        }

        var formats = check.ArnFormats.Own(arn.Service).Where(f => f.TypeWord.Length > 0 && f.IsMetBy(pattern)).ToList();
        var types = formats.Select(static f => f.TypeWord).Distinct().ToList();

        // A whole type and a star behind it is that type, with or without a name.
        if (types.Count == 0 || types.Any(t => word.StartsWith(t, StringComparison.Ordinal)))
        {
            return;
        }

        var edits = types.Count == 1 && separator < 0 && wildcard == word.Length - 1 && word[wildcard] == '*'
            ? ResourceEdits.Change(resource, arn.With(resource: $"{types[0]}{formats[0].Separator}*"))
            : ImmutableArray<SuggestedEdit>.Empty;
        check.Report(Rule, statement, arn.ResourceSpan, edits, word, string.Join(", ", types.Take(Shown).Select(static t => $"'{t}'")));
    }
}
