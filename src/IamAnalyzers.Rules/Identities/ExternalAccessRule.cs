namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4038: access from outside the zone of trust.</summary>
internal sealed class ExternalAccessRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.ExternalAccess,
        "ExternalAccess",
        "Access from outside the zone of trust",
        "{0} may {1} on {2}{3}: name whom you trust in iam_zone_of_trust, or take the access away",
        "What outsiders reach is what an attacker of theirs reaches; each such access should be known and wanted.",
        RuleCategories.Identities,
        RuleSeverity.Warning);

    public override void Check(AccountCheck check)
    {
        foreach (var access in ExternalAccess.Of(check.Account, check.Zone))
        {
            var grant = access.Grant;
            check.Report(
                Rule,
                access.Policy,
                grant.Statement,
                grant.Principal.Node.Span,
                grant.WhoAtStart,
                grant.Actions,
                access.Resource,
                grant.Conditions.Length == 0 ? string.Empty : $" where {grant.Conditions}");
        }
    }
}
