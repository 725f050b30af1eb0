using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Accounts.Reading;

/// <summary>
/// Reads an organization: units by path with their control policies, accounts with their unit; and what
/// <c>describe-organization</c>, <c>list-accounts</c> and <c>describe-policy</c> write, in any order.
/// </summary>
internal sealed class OrganizationReader
{
    private const string FullAccess = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    private readonly Dictionary<string, (SourceFile File, JsonNode Node)> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OrganizationPolicy> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OrganizationNode> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OrganizationAccount> _accounts = new(StringComparer.Ordinal);
    private readonly List<(SourceFile File, JsonObject Node)> _own = [];
    private string? _id;
    private string? _managementAccountId;
    private SourceLocation _location;

    public bool IsEmpty { get; private set; } = true;

    public void Add(SourceFile file, JsonObject root)
    {
        if (IsEmpty)
        {
            _location = file.At(root);
            IsEmpty = false;
        }

        if (root.Find("Organization")?.Value is JsonObject organization)
        {
            var fields = new ObjectFields(file, organization, "an organization");
            _id ??= fields.Text("Id")?.Value;
            _managementAccountId ??= (fields.Text("MasterAccountId") ?? fields.Text("ManagementAccountId"))?.Value;
        }
        else if (root.Find("Policy")?.Value is JsonObject policy)
        {
            ReadDescribedPolicy(file, policy);
        }
        else if (root.Find("Accounts")?.Value is JsonArray)
        {
            ReadAccountList(file, root);
        }
        else if (root.Find("Units") is not null || root.Find("Accounts") is not null || root.Find("ManagementAccountId") is not null)
        {
            _own.Add((file, root));
        }
        else
        {
            file.Report(AccountProblemKind.UnknownFormat, root, "This is no organization: it has none of \"Units\", \"Accounts\", \"Organization\", \"Policy\"");
        }
    }

    public Organization? Build()
    {
        if (IsEmpty)
        {
            return null;
        }

        // Last, because they may name policies of any file.
        foreach (var (file, node) in _own)
        {
            ReadOwn(file, node);
        }

        return new Organization(_id, _managementAccountId, _units.Values.ToImmutableArray(), _accounts.Values.ToImmutableArray(), _location);
    }

    private void ReadOwn(SourceFile file, JsonObject root)
    {
        var fields = new ObjectFields(file, root, "the organization", "Id", "ManagementAccountId", "Units", "Accounts", "Policies");
        _id ??= fields.Text("Id")?.Value;
        _managementAccountId ??= fields.Text("ManagementAccountId")?.Value;
        foreach (var property in fields.Object("Policies")?.Properties ?? ImmutableArray<JsonProperty>.Empty)
        {
            _documents[property.Name.Value] = (file, property.Value);
        }

        foreach (var property in fields.Object("Units")?.Properties ?? ImmutableArray<JsonProperty>.Empty)
        {
            if (property.Value is not JsonObject node)
            {
                file.Report(AccountProblemKind.InvalidValue, property.Value, "A unit must be an object: it is skipped");
                continue;
            }

            var unit = new ObjectFields(file, node, "a unit", "Id", "ServiceControlPolicies", "ResourceControlPolicies");
            _units[property.Name.Value] = new OrganizationNode
            {
                Path = property.Name.Value,
                ServiceControlPolicies = ReadPolicies(file, unit, "ServiceControlPolicies"),
                ResourceControlPolicies = ReadPolicies(file, unit, "ResourceControlPolicies"),
            };
        }

        foreach (var property in fields.Object("Accounts")?.Properties ?? ImmutableArray<JsonProperty>.Empty)
        {
            ReadAccount(file, property);
        }
    }

    private void ReadAccount(SourceFile file, JsonProperty property)
    {
        var id = property.Name.Value;
        if (property.Value is not JsonObject node)
        {
            file.Report(AccountProblemKind.InvalidValue, property.Value, "An account must be an object such as { \"Unit\": \"Root/Workloads\" }: it is skipped");
            return;
        }

        if (!PrincipalIdentity.IsAccountId(id))
        {
            file.Report(AccountProblemKind.InvalidValue, property.Name, "An account's id has twelve digits");
        }

        var fields = new ObjectFields(file, node, "an account", "Name", "Unit", "ServiceControlPolicies", "ResourceControlPolicies");
        var unit = fields.Text("Unit");
        if (unit is not null && !_units.ContainsKey(unit.Value))
        {
            file.Report(AccountProblemKind.MissingReference, unit, $"There is no unit \"{unit.Value}\" under \"Units\": its policies are not seen");
        }

        _accounts.TryGetValue(id, out var listed);
        _accounts[id] = new OrganizationAccount
        {
            Id = id,
            Name = fields.Text("Name")?.Value ?? listed?.Name,
            UnitPath = unit?.Value ?? "Root",
            ServiceControlPolicies = ReadPolicies(file, fields, "ServiceControlPolicies"),
            ResourceControlPolicies = ReadPolicies(file, fields, "ResourceControlPolicies"),
        };
    }

    private void ReadAccountList(SourceFile file, JsonObject root)
    {
        var fields = new ObjectFields(file, root, "the list of accounts");
        foreach (var node in fields.Objects("Accounts"))
        {
            var account = new ObjectFields(file, node, "an account");
            if (account.RequiredText("Id") is { } id && !_accounts.ContainsKey(id.Value))
            {
                _accounts.Add(id.Value, new OrganizationAccount { Id = id.Value, Name = account.Text("Name")?.Value });
            }
        }
    }

    private void ReadDescribedPolicy(SourceFile file, JsonObject policy)
    {
        var fields = new ObjectFields(file, policy, "a policy", "PolicySummary", "Content");
        if (fields.Object("PolicySummary") is not { } node || fields.Value("Content") is not { } content)
        {
            file.Report(AccountProblemKind.MissingField, policy, "A policy has \"PolicySummary\" and \"Content\"");
            return;
        }

        var summary = new ObjectFields(file, node, "a policy's summary");
        foreach (var name in new[] { summary.Text("Name"), summary.Text("Id"), summary.Text("Arn") })
        {
            if (name is not null)
            {
                _documents[name.Value] = (file, content);
            }
        }
    }

    private ImmutableArray<OrganizationPolicy> ReadPolicies(SourceFile file, ObjectFields owner, string field)
    {
        var policies = ImmutableArray.CreateBuilder<OrganizationPolicy>();
        foreach (var item in owner.Items(field))
        {
            if (item is JsonString name)
            {
                if (FindNamed(name.Value) is { } policy)
                {
                    policies.Add(policy);
                }
                else
                {
                    file.Report(AccountProblemKind.MissingReference, name, $"There is no policy \"{name.Value}\" under \"Policies\", nor a describe-policy output of that name: it is not seen");
                }
            }
            else if (item is JsonObject node)
            {
                var fields = new ObjectFields(file, node, "a control policy", "Name", "Document", "Id", "Arn");
                var title = fields.Text("Name")?.Value ?? "control policy";
                policies.Add(new OrganizationPolicy(title, PolicyTextReader.Read(file, fields.Value("Document"), node, $"control policy {title}")));
            }
            else
            {
                file.Report(AccountProblemKind.InvalidValue, item, "A control policy must be a name or an object with \"Name\" and \"Document\": it is skipped");
            }
        }

        return policies.ToImmutable();
    }

    private OrganizationPolicy? FindNamed(string name)
    {
        if (_byName.TryGetValue(name, out var policy))
        {
            return policy;
        }

        if (_documents.TryGetValue(name, out var document))
        {
            policy = new OrganizationPolicy(name, PolicyTextReader.Read(document.File, document.Node, document.Node, $"control policy {name}"));
        }
        else if (name is "FullAWSAccess" or "p-FullAWSAccess" or "RCPFullAWSAccess" or "p-RCPFullAWSAccess")
        {
            policy = new OrganizationPolicy(name, new PolicyText("control policy " + name, Syntax.PolicySyntax.Parse(FullAccess), default));
        }
        else
        {
            return null;
        }

        _byName.Add(name, policy);
        return policy;
    }
}
