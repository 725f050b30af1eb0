using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Accounts.Reading;

/// <summary>Reads managed policies with their versions.</summary>
internal sealed class ManagedPolicyReader(SourceFile file, AccountParts parts)
{
    public void Read(JsonObject node)
    {
        var fields = new ObjectFields(
            file, node, "a managed policy", "PolicyName", "PolicyId", "Arn", "Path", "DefaultVersionId", "AttachmentCount", "PermissionsBoundaryUsageCount", "IsAttachable", "Description", "CreateDate", "UpdateDate", "PolicyVersionList", "Tags");
        if (fields.RequiredText("PolicyName") is not { } name || fields.RequiredText("Arn") is not { } arn)
        {
            return;
        }

        var defaultId = fields.Text("DefaultVersionId")?.Value;
        var versions = ReadVersions(fields, name.Value, defaultId);
        var current = versions.FirstOrDefault(static v => v.IsDefault);
        if (current is null)
        {
            file.Report(AccountProblemKind.MissingField, name, $"The export does not hold the default version of policy {name.Value}: it grants nothing here");
        }

        parts.Add(file, new ManagedPolicy
        {
            Name = name.Value,
            Arn = arn.Value,
            Id = fields.Text("PolicyId")?.Value,
            Path = fields.Text("Path")?.Value ?? "/",
            Versions = versions,
            DefaultVersion = current,
            AttachmentCount = fields.Integer("AttachmentCount"),
            IsAttachable = fields.Boolean("IsAttachable") ?? true,
            CreateDate = fields.Date("CreateDate"),
            UpdateDate = fields.Date("UpdateDate"),
            Location = file.At(name),
        });
    }

    private ImmutableArray<PolicyVersion> ReadVersions(ObjectFields policy, string policyName, string? defaultId)
    {
        var versions = ImmutableArray.CreateBuilder<PolicyVersion>();
        foreach (var node in policy.Objects("PolicyVersionList"))
        {
            var fields = new ObjectFields(file, node, "a policy version", "Document", "VersionId", "IsDefaultVersion", "CreateDate");
            if (fields.RequiredText("VersionId") is not { } id)
            {
                continue;
            }

            var isDefault = fields.Boolean("IsDefaultVersion") ?? (id.Value == defaultId);
            var text = PolicyTextReader.Read(
                file, fields.Value("Document"), node, isDefault ? $"managed policy {policyName}" : $"version {id.Value} of managed policy {policyName}");
            versions.Add(new PolicyVersion(id.Value, isDefault, fields.Date("CreateDate"), text));
        }

        return versions.ToImmutable();
    }
}
