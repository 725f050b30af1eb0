using System.Text.Json.Nodes;
using IamAnalyzers.Rules.Identities;
using static IamAnalyzers.Rules.Tests.Identities.RealisticAccount;

namespace IamAnalyzers.Rules.Tests.Identities;

/// <summary>Every fault planted once into a realistic account: what is planted is found, and nothing else is.</summary>
public class AccountRuleTests
{
    private static readonly AccountSettings Settings = AccountSettings.Default with { ZoneOfTrust = ZoneOfTrust.Parse($"{Production}, {Tools}, o-a1b2c3d4e5") };

    private static readonly (string Name, Action<RealisticAccount> Plant, string[] Expected)[] Plants =
    [
        ("inline-user", a => a.AddUser("inlined", "group-00")["UserPolicyList"] = new JsonArray(Inline("own")), ["IAM4001 own inlined"]),
        ("inline-group", a => a.Groups(Main)[0]!["GroupPolicyList"] = new JsonArray(Inline("grp")), ["IAM4002 grp group-00"]),
        ("inline-role", a => a.Roles(Main)[0]!["RolePolicyList"] = new JsonArray(Inline("rol")), ["IAM4003 rol worker-00"]),
        ("attached-user", a => a.AddUser("attached", "group-01")["AttachedManagedPolicies"] = new JsonArray(Attached(Main, "team-50")), ["IAM4004 team-50 attached"]),
        ("admin", a => a.AddRole(Tools, "admin", ByService(), AwsPolicy("AdministratorAccess")), ["IAM4005 role admin"]),
        ("iam-full", a =>
        {
            a.AddRole(Tools, "iam-keeper", ByService(), AwsPolicy("IAMFullAccess"));
            a.Policies(Tools).Add((JsonNode)AwsManaged("IAMFullAccess", Allow("iam:*", "*")));
        }, ["IAM4006 role iam-keeper"]),
        ("deprecated", a =>
        {
            a.AddRole(Tools, "old-style", ByService(), AwsPolicy("AWSOldAccess"));
            var policy = AwsManaged("AWSOldAccess", Allow("s3:ListAllMyBuckets", "*"));
            policy["IsAttachable"] = false;
            a.Policies(Tools).Add((JsonNode)policy);
        }, ["IAM4008 AWSOldAccess role old-style"]),
        ("many-policies", a => a.AddRole(Main, "loaded", ByService(), Enumerable.Range(0, 11).Select(i => (JsonNode)Attached(Main, $"team-{i:00}")).ToArray()), ["IAM4009 loaded 11 role"]),
        ("many-groups", a => a.AddUser("joiner", Enumerable.Range(0, 11).Select(i => $"group-{i:00}").ToArray()), ["IAM4010 joiner 11"]),
        ("versions", a => a.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "versioned", Allow("s3:GetObject", "arn:aws:s3:::v/*"), 5)), ["IAM4011 versioned 5"]),
        ("long-name", a => a.AddRole(Main, new string('n', 65), ByService()), ["IAM4012 The name of the role has 65 characters, and AWS allows 64: shorten it"]),
        ("no-group", a => a.AddUser("lonely"), ["IAM4017 lonely"]),
        ("empty-group", a => a.AddGroup(Main, "nobody"), ["IAM4018 nobody"]),
        ("root-key", a =>
        {
            a.Report[Root]["access_key_1_active"] = "true";
            a.Report[Root]["access_key_1_last_rotated"] = Days(500);
        }, ["IAM4019 Access key 1 of the root user is active"]),
        ("root-used", a => a.Report[Root]["password_last_used"] = Days(10), ["IAM4020 was used 10 days before the report"]),
        ("length", a => a.PasswordPolicy["MinimumPasswordLength"] = 8, ["IAM4023 8 14"]),
        ("symbols", a => a.PasswordPolicy["RequireSymbols"] = false, ["IAM4024 symbol"]),
        ("uppercase", a => a.PasswordPolicy.Remove("RequireUppercaseCharacters"), ["IAM4024 uppercase letter"]),
        ("lowercase", a => a.PasswordPolicy["RequireLowercaseCharacters"] = false, ["IAM4024 lowercase letter"]),
        ("numbers", a => a.PasswordPolicy["RequireNumbers"] = false, ["IAM4024 digit"]),
        ("reuse", a => a.PasswordPolicy["PasswordReusePrevention"] = 5, ["IAM4025 5 24"]),
        ("expiry", a => a.PasswordPolicy.Remove("MaxPasswordAge"), ["IAM4026 never 90"]),
        ("boundary", a =>
        {
            a.AddRole(Main, "maker", ByService(), Attached(Main, "make-roles"));
            a.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "make-roles", Allow("iam:CreateRole", $"arn:aws:iam::{Main}:role/*")));
        }, ["IAM4028 role maker iam:CreateRole"]),
        ("root-mfa", a => a.Report[Root]["mfa_active"] = "false", ["IAM4033"]),
        ("unknown-aws-policy", a => a.AddRole(Main, "hopeful", ByService(), AwsPolicy("AmazonS3ReadOnlyAcess")), [
            $"IAM0008 Policy arn:aws:iam::aws:policy/AmazonS3ReadOnlyAcess is attached to arn:aws:iam::{Main}:role/hopeful, and the files do not hold it: what it says is not seen; export without --filter",
            $"IAM4007 AmazonS3ReadOnlyAcess {AwsManagedPolicies.AsOf} did you mean 'AmazonS3ReadOnlyAccess'?",
        ]),
        ("role-without-path", a =>
        {
            var role = a.AddRole(Main, "publisher", ByService());
            role["Path"] = "/ci/";
            role["Arn"] = $"arn:aws:iam::{Main}:role/ci/publisher";
            a.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "pass-publisher", Allow("iam:GetRole", $"arn:aws:iam::{Main}:role/publisher")));
            a.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "pass-publisher-well", Allow("iam:GetRole", $"arn:aws:iam::{Main}:role/ci/publisher")));
        }, [$"IAM4014 arn:aws:iam::{Main}:role/publisher role arn:aws:iam::{Main}:role/ci/publisher"]),
        ("idle-second-key", a =>
        {
            a.Report["machine-07"]["access_key_2_active"] = "true";
            a.Report["machine-07"]["access_key_2_last_rotated"] = Days(10);
        }, ["IAM4021 machine-07 2"]),
        ("sensitive-without-mfa", a =>
        {
            Console(a, "operator");
            a.Users(Main).Last()!["GroupList"] = new JsonArray("operators");
            a.AddGroup(Main, "operators", Attached(Main, "end-instances"));
            a.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "end-instances", Allow("ec2:TerminateInstances", $"arn:aws:ec2:eu-west-1:{Main}:instance/*")));
        }, ["IAM4015 operator", "IAM4016 operator", "IAM4027 operator ec2:TerminateInstances"]),
        ("sensitive-with-mfa", a =>
        {
            Console(a, "careful");
            a.Users(Main).Last()!["GroupList"] = new JsonArray("careful-operators");
            a.AddGroup(Main, "careful-operators", Attached(Main, "end-instances-mfa"));
            var policy = Allow("ec2:TerminateInstances", $"arn:aws:ec2:eu-west-1:{Main}:instance/*");
            policy["Statement"]![0]!["Condition"] = new JsonObject { ["Bool"] = new JsonObject { ["aws:MultiFactorAuthPresent"] = "true" } };
            a.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "end-instances-mfa", policy));
        }, ["IAM4015 careful", "IAM4016 careful"]),
        ("console", a => Console(a, "person"), ["IAM4015 person", "IAM4016 person"]),
        ("no-mfa", a => Console(a, "careless")["mfa_active"] = "false", ["IAM4015 careless", "IAM4016 careless", "IAM4034 careless"]),
        ("old-password", a => Console(a, "settled")["password_last_changed"] = Days(100), ["IAM4015 settled", "IAM4016 settled", "IAM4036 settled 100 90"]),
        ("unused-password", a => Console(a, "gone")["password_last_used"] = Days(60), ["IAM4015 gone", "IAM4016 gone", "IAM4037 The password gone last used 60 days before the report"]),
        ("shared", a => Console(a, "team-login"), ["IAM4015 team-login", "IAM4016 team-login", "IAM4042 team-login its name is that of many, and it has a console password"]),
        ("old-key", a => a.Report["machine-03"]["access_key_1_last_rotated"] = Days(91), ["IAM4035 1 machine-03 91 90"]),
        ("unused-key", a => a.Report["machine-04"]["access_key_1_last_used_date"] = Days(46), ["IAM4037 Access key 1 machine-04 last used 46 days before the report"]),
        ("never-used-key", a =>
        {
            a.Report["machine-05"]["access_key_1_last_used_date"] = "N/A";
            a.Report["machine-05"]["access_key_1_last_rotated"] = Days(50);
        }, ["IAM4037 Access key 1 machine-05 never used"]),
        ("two-keys", a =>
        {
            a.Report["machine-06"]["access_key_2_active"] = "true";
            a.Report["machine-06"]["access_key_2_last_rotated"] = Days(10);
            a.Report["machine-06"]["access_key_2_last_used_date"] = Days(1);
        }, ["IAM4042 machine-06 two access keys are in use"]),
        ("external-role", a => a.AddRole(Main, "vendor", TrustIf("888888888888", "StringEquals", "sts:ExternalId", "x-1")),
            ["IAM4038 Account 888888888888 sts:AssumeRole role vendor  where StringEquals sts:ExternalId x-1"]),
        ("public-bucket", a => a.ResourcePolicies["arn:aws:s3:::site"] = ToAll("site", null), ["IAM1220 'Read'", "IAM4038 Everyone s3:GetObject arn:aws:s3:::site"]),
        ("organization-bucket", a => a.ResourcePolicies["arn:aws:s3:::ours"] = ToAll("ours", "o-a1b2c3d4e5"), []),
        ("other-organization", a => a.ResourcePolicies["arn:aws:s3:::theirs"] = ToAll("theirs", "o-other12345"),
            ["IAM4038 Whoever meets the conditions s3:GetObject arn:aws:s3:::theirs  where StringEquals aws:PrincipalOrgID o-other12345"]),
        ("nested", a => a.Groups(Main)[2]!["GroupList"] = new JsonArray("group-03"), ["IAM4040 group-02 group-03"]),
        ("group-principal", a => a.AddRole(Main, "grouped", Trust("AWS", $"arn:aws:iam::{Main}:group/group-00")), [$"IAM4039 arn:aws:iam::{Main}:group/group-00"]),
        ("own-permissions", a => a.AddUser("soloist")["AttachedManagedPolicies"] = new JsonArray(Attached(Main, "team-51")), ["IAM4004 team-51 soloist", "IAM4041 soloist"]),
        ("trusts-nobody", a => a.AddRole(Main, "orphan", Trust("AWS", $"arn:aws:iam::{Main}:user/left-long-ago")), ["IAM4043 orphan all that its trust policy names was deleted"]),
        ("unused-role", a => a.AddRole(Main, "dusty", ByService())["RoleLastUsed"] = new JsonObject { ["LastUsedDate"] = Days(120) }, ["IAM4044 dusty last used 120 days ago"]),
        ("never-used-role", a => a.AddRole(Main, "planned", ByService())["RoleLastUsed"] = new JsonObject(), ["IAM4044 planned never used"]),
        ("missing-group", a => a.AddUser("misfiled", "group-00", "ghosts"), ["IAM0008 User misfiled is in group ghosts, which the files do not hold: what the group grants is not seen"]),
        ("new-field", a => a.AddUser("modern", "group-00")["Colour"] = "blue", ["IAM0009 \"Colour\" is no known field of a user: it is skipped"]),
        ("escalation-over-policies", a =>
        {
            // The one policy passes roles, the other, through a group, starts functions: neither is enough by itself.
            var user = a.AddUser("builder", "runners");
            user["AttachedManagedPolicies"] = new JsonArray(Attached(Main, "pass-roles"));
            a.AddGroup(Main, "runners", Attached(Main, "run-functions"));
            a.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "pass-roles", Allow("iam:PassRole", $"arn:aws:iam::{Main}:role/*")));
            a.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "run-functions", Policy(new JsonObject
            {
                ["Effect"] = "Allow",
                ["Action"] = new JsonArray("lambda:CreateFunction", "lambda:InvokeFunction"),
                ["Resource"] = $"arn:aws:lambda:eu-west-1:{Main}:function:*",
            })));
        }, ["IAM4004 pass-roles builder", "IAM2013 lambda:CreateFunction iam:PassRole", $"IAM3010 'iam:PassRole' any role of 'arn:aws:iam::{Main}:role/*'", "IAM3101 iam:PassRole, lambda:CreateFunction, lambda:InvokeFunction of managed policy pass-roles and managed policy run-functions through group runners, all of which the user builder has lambda-001 let"]),
        ("escalation-denied", a =>
        {
            // The same, and a boundary that takes PassRole away.
            var role = a.AddRole(Main, "bounded", ByService(), Attached(Main, "pass-roles-2"), Attached(Main, "run-functions-2"));
            role["PermissionsBoundary"] = new JsonObject { ["PermissionsBoundaryType"] = "Policy", ["PermissionsBoundaryArn"] = $"arn:aws:iam::{Main}:policy/functions-only" };
            a.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "pass-roles-2", Allow("iam:PassRole", "*")));
            a.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "run-functions-2", Allow("lambda:CreateFunction", "*")));
            a.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "functions-only", Allow("lambda:CreateFunction", "*")));
        }, ["IAM2013 lambda:CreateFunction iam:PassRole", "IAM3007 lambda:CreateFunction", "IAM3010 'iam:PassRole' any role"]),
        ("chain", a =>
        {
            // apprentice → journeyman → master, who has everything.
            a.AddRole(Production, "master", Trust("AWS", $"arn:aws:iam::{Production}:role/journeyman"), AwsPolicy("AdministratorAccess"));
            a.AddRole(Production, "journeyman", Trust("AWS", $"arn:aws:iam::{Production}:role/apprentice"));
            a.AddRole(Production, "apprentice", Trust("Service", "ec2.amazonaws.com"));
        }, [
            "IAM4005 role master",
            "IAM3103 sts:AssumeRole on master of the policies of the role journeyman and of the trust policies sts-001 lets",
            "IAM3103 sts:AssumeRole on journeyman, then on master of the policies of the role apprentice and of the trust policies sts-001 lets",
        ]),
        ("full-admin", a => a.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "everything", Allow("*", "*"))), ["IAM3001 #1"]),
    ];

    [Fact]
    public void Without_plants_nothing_is_found()
    {
        var account = new RealisticAccount();
        var set = account.Read();

        Assert.True(set.Accounts.Sum(a => a.Users.Length) >= 40 && set.Accounts.Sum(a => a.Groups.Length) >= 12);
        Assert.True(set.Accounts.Sum(a => a.Roles.Length) >= 60 && set.Accounts.Sum(a => a.ManagedPolicies.Length) >= 80);
        Assert.Equal([], Check(account));
    }

    [Fact]
    public void All_plants_together_are_found_and_nothing_else()
    {
        var account = new RealisticAccount();
        foreach (var (_, plant, _) in Plants)
        {
            plant(account);
        }

        Assert.Equal(Plants.SelectMany(static p => p.Expected).Order(StringComparer.Ordinal), Check(account).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_plant_by_itself_is_found()
    {
        var wrong = new List<string>();
        foreach (var (name, plant, expected) in Plants)
        {
            var account = new RealisticAccount();
            plant(account);
            var found = Check(account).Order(StringComparer.Ordinal);
            if (!expected.Order(StringComparer.Ordinal).SequenceEqual(found))
            {
                wrong.Add($"{name}: {string.Join(" | ", found)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Every_rule_about_accounts_is_planted()
    {
        var planted = Plants.SelectMany(static p => p.Expected).Select(static e => e[..7]).ToHashSet();
        Assert.Equal([], IdentityRules.OfAccounts.Select(static r => r.Id).Where(id => !planted.Contains(id)));
    }

    private static IEnumerable<string> Check(RealisticAccount account) => AccountChecker
        .Check(account.Read(), Settings, CheckSettings.Default, CancellationToken.None)
        .Where(static f => IsOn(f.Rule))
        .Select(static f => $"{f.Rule.Id} {string.Join(' ', f.Arguments)}".TrimEnd(' '));

    /// <summary>Every rule that is on, and those about accounts that are off until asked for.</summary>
    private static bool IsOn(Rule rule) => rule.Severity != RuleSeverity.Hidden || rule.Category == RuleCategories.Identities;

    private static Dictionary<string, string> Console(RealisticAccount account, string name)
    {
        account.AddUser(name, "group-05");
        var row = account.Report[name];
        row["password_enabled"] = "true";
        row["password_last_used"] = Days(1);
        row["password_last_changed"] = Days(20);
        row["mfa_active"] = "true";
        row["access_key_1_active"] = "false";
        row["access_key_1_last_rotated"] = "N/A";
        return row;
    }

    private static JsonObject ByService() => Trust("Service", "lambda.amazonaws.com");

    private static JsonObject AwsManaged(string name, JsonObject document)
    {
        var policy = ManagedPolicy("aws", name, document);
        policy["Arn"] = "arn:aws:iam::aws:policy/" + name;
        return policy;
    }

    private static JsonObject TrustIf(string account, string op, string key, string value)
    {
        var trust = Trust("AWS", account);
        trust["Statement"]![0]!["Condition"] = new JsonObject { [op] = new JsonObject { [key] = value } };
        return trust;
    }

    private static JsonObject ToAll(string bucket, string? organization)
    {
        var policy = Policy(new JsonObject
        {
            ["Sid"] = "Read",
            ["Effect"] = "Allow",
            ["Principal"] = "*",
            ["Action"] = "s3:GetObject",
            ["Resource"] = $"arn:aws:s3:::{bucket}/*",
        });
        if (organization is not null)
        {
            policy["Statement"]![0]!["Condition"] = new JsonObject { ["StringEquals"] = new JsonObject { ["aws:PrincipalOrgID"] = organization } };
        }

        return policy;
    }
}
