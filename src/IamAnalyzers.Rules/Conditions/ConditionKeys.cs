namespace IamAnalyzers.Rules.Conditions;

/// <summary>What condition keys are about.</summary>
internal static class ConditionKeys
{
    private const string EncryptionContext = "kms:EncryptionContext:";

    private static readonly Dictionary<string, Narrowing> Exact = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aws:PrincipalAccount"] = Narrowing.Account,
        ["aws:SourceAccount"] = Narrowing.Account,
        ["aws:SourceOwner"] = Narrowing.Account,
        ["aws:ResourceAccount"] = Narrowing.Resource,
        ["s3:ResourceAccount"] = Narrowing.Resource,
        ["s3:DataAccessPointAccount"] = Narrowing.Account,
        ["s3tables:ResourceAccount"] = Narrowing.Resource,
        ["kms:CallerAccount"] = Narrowing.Account,
        ["aws:PrincipalOrgID"] = Narrowing.Organization,
        ["aws:PrincipalOrgPaths"] = Narrowing.Organization,
        ["aws:PrincipalOrgMasterAccountId"] = Narrowing.Account,
        ["aws:ResourceOrgID"] = Narrowing.Resource,
        ["aws:ResourceOrgPaths"] = Narrowing.Resource,
        ["aws:SourceOrgID"] = Narrowing.Organization,
        ["aws:SourceOrgPaths"] = Narrowing.Organization,
        ["aws:VpceOrgID"] = Narrowing.Organization,
        ["aws:VpceOrgPaths"] = Narrowing.Organization,
        ["aws:VpceAccount"] = Narrowing.Account,
        ["aws:PrincipalArn"] = Narrowing.Arn,
        ["aws:SourceArn"] = Narrowing.Arn,
        ["aws:SourceIp"] = Narrowing.Network,
        ["aws:VpcSourceIp"] = Narrowing.Network,
        ["aws:SourceVpc"] = Narrowing.Network,
        ["aws:SourceVpcArn"] = Narrowing.Network,
        ["aws:SourceVpce"] = Narrowing.Network,
        ["s3:DataAccessPointArn"] = Narrowing.Arn,
        ["aws:MultiFactorAuthPresent"] = Narrowing.Mfa,
        ["aws:MultiFactorAuthAge"] = Narrowing.Mfa,
        ["aws:userid"] = Narrowing.Identity,
        ["aws:username"] = Narrowing.Identity,
        ["aws:CalledVia"] = Narrowing.Service,
        ["aws:CalledViaFirst"] = Narrowing.Service,
        ["aws:CalledViaLast"] = Narrowing.Service,
        ["kms:ViaService"] = Narrowing.Service,
        ["iam:PassedToService"] = Narrowing.Service,
        ["iam:AWSServiceName"] = Narrowing.Service,
    };

    /// <summary>By what a condition on this key can narrow a statement, its values permitting.</summary>
    public static Narrowing NarrowingOf(string key)
    {
        if (Exact.TryGetValue(key, out var narrowing))
        {
            return narrowing;
        }

        // What was encrypted under a certain context is a part of what the key encrypted, as what has a tag is of all resources.
        if (key.StartsWith(EncryptionContext, StringComparison.OrdinalIgnoreCase) && key.Length > EncryptionContext.Length)
        {
            return Narrowing.Tag;
        }

        var slash = key.IndexOf('/');
        if (slash <= 0 || slash == key.Length - 1)
        {
            return Narrowing.None;
        }

        // aws:PrincipalTag/team, aws:ResourceTag/team, ec2:ResourceTag/team, s3:ExistingObjectTag/team, …
        var colon = key.IndexOf(':');
        return colon > 0 && key.Substring(colon + 1, Math.Max(0, slash - colon - 1)).EndsWith("Tag", StringComparison.OrdinalIgnoreCase)
            ? Narrowing.Tag
            : Narrowing.None;
    }
}
