using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2104: an ARN whose service is nearly the name of one.</summary>
internal sealed class ArnServiceUnknownRule : ResourceRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ArnServiceUnknown,
        "ArnServiceUnknown",
        "AWS has no service of this name",
        "'{0}' is nearly the name of a service, but not quite: did you mean '{1}'?",
        "An ARN of a service that does not exist matches no resource.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (!ArnParts.TryRead(resource, out var arn))
        {
            return;
        }

        var service = arn.Service;
        if (service.Length == 0
            || ResourceForms.HasWildcard(service)
            || service.Any(char.IsUpper)
            || check.Catalog.TryGetService(service.AsSpan(), out _)
            || check.Catalog.TryGetRetiredService(service.AsSpan(), out _)
            || statement.Actions.Any(a => a.Pattern.IsAny || check.FactsOf(a).Actions.Any(e => check.ArnFormats.Of(e).Any(f => f.IsOf(service))))
            || Suggestions.ClosestService(check.Catalog, service.AsSpan()) is not { } closest)
        {
            return;
        }

        check.Report(Rule, statement, arn.ServiceSpan, service, closest);
    }
}
