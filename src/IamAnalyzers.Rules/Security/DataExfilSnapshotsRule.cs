namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3304: sharing or copying snapshots that are not named.</summary>
internal sealed class DataExfilSnapshotsRule() : UnnamedResourceRule(Actions)
{
    internal static readonly string[] Actions = ["ec2:ModifySnapshotAttribute", "rds:ModifyDBSnapshotAttribute", "rds:ModifyDBClusterSnapshotAttribute", "rds:CopyDBSnapshot", "rds:CopyDBClusterSnapshot", "redshift:AuthorizeSnapshotAccess"];

    public override Rule Rule { get; } = new(
        RuleIds.DataExfilSnapshots,
        "DataExfilSnapshots",
        "Sharing or copying any snapshot",
        "'{0}' may give any snapshot to another account, or copy it: name the resources",
        "A snapshot is a whole disk or database, and sharing it leaves no trace in the data.",
        RuleCategories.Security,
        RuleSeverity.Warning);
}
