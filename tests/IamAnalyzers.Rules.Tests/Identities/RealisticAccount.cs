using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Tests.Identities;

/// <summary>
/// Three accounts of an organization with two levels of control policies: 44 users, 12 groups, 67 roles, 86 policies. Without
/// plants nothing is wrong with them; each plant changes one thing.
/// </summary>
internal sealed class RealisticAccount
{
    public const string Main = "111111111111";
    public const string Production = "222222222222";
    public const string Tools = "333333333333";

    private const string Header = "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated";

    private readonly Dictionary<string, JsonObject> _pages = [];

    public RealisticAccount()
    {
        AddMain();
        AddSmall(Production, 12, 3);
        AddSmall(Tools, 8, 3);
        Report[Root] = Row(Root, "root", passwordUsed: Days(400), mfa: "true", key: false);
        foreach (var user in Users(Main))
        {
            var name = (string)user!["UserName"]!;
            Report[name] = Row(name, "user/" + name);
        }
    }

    public static DateTimeOffset Now { get; } = new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public const string Root = "<root_account>";

    public Dictionary<string, Dictionary<string, string>> Report { get; } = [];

    public JsonObject PasswordPolicy { get; } = new()
    {
        ["MinimumPasswordLength"] = 16,
        ["RequireSymbols"] = true,
        ["RequireNumbers"] = true,
        ["RequireUppercaseCharacters"] = true,
        ["RequireLowercaseCharacters"] = true,
        ["MaxPasswordAge"] = 90,
        ["PasswordReusePrevention"] = 24,
    };

    public Dictionary<string, JsonNode> ResourcePolicies { get; } = new()
    {
        ["arn:aws:s3:::reports"] = Policy(new JsonObject
        {
            ["Sid"] = "Production",
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["AWS"] = $"arn:aws:iam::{Production}:role/worker-00" },
            ["Action"] = "s3:GetObject",
            ["Resource"] = "arn:aws:s3:::reports/*",
        }),
    };

    public JsonArray Users(string account) => _pages[account]["UserDetailList"]!.AsArray();

    public JsonArray Groups(string account) => _pages[account]["GroupDetailList"]!.AsArray();

    public JsonArray Roles(string account) => _pages[account]["RoleDetailList"]!.AsArray();

    public JsonArray Policies(string account) => _pages[account]["Policies"]!.AsArray();

    public static string Days(int ago) => Now.AddDays(-ago).ToString("yyyy-MM-ddTHH:mm:ss+00:00", CultureInfo.InvariantCulture);

    public static JsonObject Policy(params JsonNode[] statements) => new() { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray(statements) };

    public static JsonObject Allow(string action, string resource) => Policy(new JsonObject { ["Effect"] = "Allow", ["Action"] = action, ["Resource"] = resource });

    public static JsonObject Trust(string key, string value) => Policy(new JsonObject
    {
        ["Effect"] = "Allow",
        ["Principal"] = new JsonObject { [key] = value },
        ["Action"] = "sts:AssumeRole",
    });

    public static JsonObject Attached(string account, string name) =>
        new() { ["PolicyName"] = name, ["PolicyArn"] = $"arn:aws:iam::{account}:policy/{name}" };

    public static JsonObject AwsPolicy(string name) => new() { ["PolicyName"] = name, ["PolicyArn"] = "arn:aws:iam::aws:policy/" + name };

    public static JsonObject Inline(string name) => new() { ["PolicyName"] = name, ["PolicyDocument"] = Allow("s3:GetObject", "arn:aws:s3:::inline/*") };

    public static JsonObject ManagedPolicy(string account, string name, JsonObject document, int versions = 1) => new()
    {
        ["PolicyName"] = name,
        ["PolicyId"] = "ANPA" + name.ToUpperInvariant(),
        ["Arn"] = $"arn:aws:iam::{account}:policy/{name}",
        ["Path"] = "/",
        ["DefaultVersionId"] = "v" + versions,
        ["IsAttachable"] = true,
        ["CreateDate"] = Days(300),
        ["PolicyVersionList"] = new JsonArray(Enumerable.Range(1, versions).Select(v => (JsonNode)new JsonObject
        {
            ["VersionId"] = "v" + v,
            ["IsDefaultVersion"] = v == versions,
            ["Document"] = document.DeepClone(),
        }).ToArray()),
    };

    public JsonObject AddRole(string account, string name, JsonNode trust, params JsonNode[] attached)
    {
        var role = new JsonObject
        {
            ["Path"] = "/",
            ["RoleName"] = name,
            ["RoleId"] = "AROA" + name.ToUpperInvariant(),
            ["Arn"] = $"arn:aws:iam::{account}:role/{name}",
            ["CreateDate"] = Days(300),
            ["AssumeRolePolicyDocument"] = trust,
            ["InstanceProfileList"] = new JsonArray(),
            ["RolePolicyList"] = new JsonArray(),
            ["AttachedManagedPolicies"] = new JsonArray(attached),
            ["Tags"] = new JsonArray(),
            ["RoleLastUsed"] = new JsonObject { ["LastUsedDate"] = Days(3), ["Region"] = "eu-west-1" },
        };
        Roles(account).Add((JsonNode)role);
        return role;
    }

    public JsonObject AddUser(string name, params string[] groups)
    {
        var user = new JsonObject
        {
            ["Path"] = "/",
            ["UserName"] = name,
            ["UserId"] = "AIDA" + name.ToUpperInvariant(),
            ["Arn"] = $"arn:aws:iam::{Main}:user/{name}",
            ["CreateDate"] = Days(300),
            ["UserPolicyList"] = new JsonArray(),
            ["GroupList"] = new JsonArray(groups.Select(g => (JsonNode)g).ToArray()),
            ["AttachedManagedPolicies"] = new JsonArray(),
        };
        Users(Main).Add((JsonNode)user);
        Report[name] = Row(name, "user/" + name);
        return user;
    }

    public JsonObject AddGroup(string account, string name, params JsonNode[] attached)
    {
        var group = new JsonObject
        {
            ["Path"] = "/",
            ["GroupName"] = name,
            ["GroupId"] = "AGPA" + name.ToUpperInvariant(),
            ["Arn"] = $"arn:aws:iam::{account}:group/{name}",
            ["CreateDate"] = Days(300),
            ["GroupPolicyList"] = new JsonArray(),
            ["AttachedManagedPolicies"] = new JsonArray(attached),
        };
        Groups(account).Add((JsonNode)group);
        return group;
    }

    public AccountSet Read()
    {
        var reader = new AccountReader();
        foreach (var (account, page) in _pages)
        {
            reader.AddAuthorizationDetails(page.ToJsonString(), account + ".json");
        }

        foreach (var (arn, policy) in ResourcePolicies)
        {
            reader.AddResourcePolicy(arn, policy.ToJsonString(), arn, Main);
        }

        return reader
            .AddCredentialReport(ReportText(), "report.csv")
            .AddPasswordPolicy(new JsonObject { ["PasswordPolicy"] = PasswordPolicy.DeepClone() }.ToJsonString(), "password.json", Main)
            .AddOrganization(Organization(), "organization.json")
            .Read();
    }

    private string ReportText()
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var row in Report.Values)
        {
            text.AppendJoin(',', Header.Split(',').Select(c => row.GetValueOrDefault(c, "N/A"))).Append('\n');
        }

        return text.ToString();
    }

    private static Dictionary<string, string> Row(string name, string arn, string? passwordUsed = null, string mfa = "false", bool key = true)
    {
        var row = new Dictionary<string, string>
        {
            ["user"] = name,
            ["arn"] = $"arn:aws:iam::{Main}:{arn}",
            ["user_creation_time"] = Days(300),
            ["password_enabled"] = name == Root ? "not_supported" : "false",
            ["password_last_used"] = passwordUsed ?? "N/A",
            ["mfa_active"] = mfa,
            ["access_key_1_active"] = key ? "true" : "false",
            ["access_key_2_active"] = "false",
        };
        if (key)
        {
            row["access_key_1_last_rotated"] = Days(30);
            row["access_key_1_last_used_date"] = Days(0);
            row["access_key_1_last_used_service"] = "s3";
        }

        return row;
    }

    private void AddMain()
    {
        _pages[Main] = NewPage();
        for (var i = 0; i < 60; i++)
        {
            var name = $"team-{i:00}";
            Policies(Main).Add((JsonNode)ManagedPolicy(Main, name, Allow(i % 2 == 0 ? "s3:GetObject" : "sqs:SendMessage", i % 2 == 0 ? $"arn:aws:s3:::{name}/*" : $"arn:aws:sqs:eu-west-1:{Main}:{name}")));
        }

        for (var i = 0; i < 12; i++)
        {
            AddGroup(Main, $"group-{i:00}", Attached(Main, $"team-{i:00}"), Attached(Main, $"team-{i + 12:00}"));
        }

        for (var i = 0; i < 44; i++)
        {
            AddUser($"machine-{i:00}", $"group-{i % 12:00}");
        }

        for (var i = 0; i < 46; i++)
        {
            AddRole(Main, $"worker-{i:00}", Trust("Service", i % 2 == 0 ? "lambda.amazonaws.com" : "ecs-tasks.amazonaws.com"), Attached(Main, $"team-{i:00}"));
        }

        // People come through IAM Identity Center.
        var person = AddRole(Main, "AWSReservedSSO_Reader_1a2b3c4d5e6f7a8b", Policy(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["Federated"] = $"arn:aws:iam::{Main}:saml-provider/AWSSSO_1a2b3c4d5e6f7a8b_DO_NOT_DELETE" },
            ["Action"] = new JsonArray("sts:AssumeRoleWithSAML", "sts:TagSession"),
            ["Condition"] = new JsonObject { ["StringEquals"] = new JsonObject { ["SAML:aud"] = "https://signin.aws.amazon.com/saml" } },
        }), Attached(Main, "team-00"));
        person["Path"] = "/aws-reserved/sso.amazonaws.com/eu-west-1/";
        person["Arn"] = $"arn:aws:iam::{Main}:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Reader_1a2b3c4d5e6f7a8b";
    }

    private void AddSmall(string account, int roles, int policies)
    {
        _pages[account] = NewPage();
        for (var i = 0; i < policies + 10; i++)
        {
            Policies(account).Add((JsonNode)ManagedPolicy(account, $"part-{i:00}", Allow("dynamodb:GetItem", $"arn:aws:dynamodb:eu-west-1:{account}:table/part-{i:00}")));
        }

        for (var i = 0; i < roles; i++)
        {
            AddRole(account, $"worker-{i:00}", Trust("Service", "ec2.amazonaws.com"), Attached(account, $"part-{i % policies:00}"));
        }
    }

    private static JsonObject NewPage() => new()
    {
        ["UserDetailList"] = new JsonArray(),
        ["GroupDetailList"] = new JsonArray(),
        ["RoleDetailList"] = new JsonArray(),
        ["Policies"] = new JsonArray(),
        ["IsTruncated"] = false,
    };

    private static string Organization() => """
        {
          "Id": "o-a1b2c3d4e5",
          "ManagementAccountId": "999999999999",
          "Policies": {
            "StayInside": { "Version": "2012-10-17", "Statement": { "Sid": "Stay", "Effect": "Deny", "Action": "organizations:LeaveOrganization", "Resource": "*" } }
          },
          "Units": {
            "Root": { "ServiceControlPolicies": ["FullAWSAccess"] },
            "Root/Workloads": { "ServiceControlPolicies": ["FullAWSAccess", "StayInside"] }
          },
          "Accounts": {
            "111111111111": { "Unit": "Root/Workloads", "ServiceControlPolicies": ["FullAWSAccess"] },
            "222222222222": { "Unit": "Root/Workloads" },
            "333333333333": { "Unit": "Root" }
          }
        }
        """;
}
