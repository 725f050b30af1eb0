using System.Text.Json.Nodes;
using CsCheck;

namespace IamAnalyzers.Policies.Tests.Accounts;

/// <summary>Random small accounts as their exports, with everything that decides: groups, boundaries, control policies, two accounts.</summary>
internal static class RandomAccounts
{
    public static readonly string[] AccountIds = ["111111111111", "222222222222"];

    private const int Users = 2;
    private const int Groups = 2;
    private const int Roles = 4;

    private static readonly Gen<string> Action = Choose("s3:GetObject", "s3:*", "*", "sts:AssumeRole", "sts:*", "s3:Put*");

    private static readonly Gen<string> Resource = Gen.OneOf(
        Choose("*", "arn:aws:s3:::docs/*", "arn:aws:s3:::docs/${aws:username}", "arn:aws:iam::*:role/r?"),
        from a in Gen.Int[0, 1] from r in Gen.Int[0, Roles - 1] select RoleArn(a, r));

    private static readonly Gen<JsonNode> Condition = Gen.OneOf(
        Gen.Const((JsonNode)new JsonObject()),
        Gen.Const((JsonNode)new JsonObject()),
        Choose("true", "false").Select(v => (JsonNode)new JsonObject { ["Bool"] = new JsonObject { ["aws:MultiFactorAuthPresent"] = v } }),
        Choose("red", "blue").Select(v => (JsonNode)new JsonObject { ["StringEquals"] = new JsonObject { ["aws:PrincipalTag/team"] = v } }));

    private static readonly Gen<JsonNode> Statement =
        from deny in Gen.Int[0, 5]
        from action in Action
        from not in Gen.Int[0, 7]
        from resource in Resource
        from condition in Condition
        select (JsonNode)new JsonObject
        {
            ["Effect"] = deny == 0 ? "Deny" : "Allow",
            [not == 0 ? "NotAction" : "Action"] = action,
            ["Resource"] = resource,
            ["Condition"] = condition.DeepClone(),
        };

    public static readonly Gen<JsonNode> Policy = Statement.Array[1, 3].Select(Document);

    private static readonly Gen<string> TrustedPrincipal = Gen.OneOf(
        Choose("*", AccountIds[0], "arn:aws:iam::222222222222:root", "arn:aws:iam::111111111111:root"),
        from a in Gen.Int[0, 1] from r in Gen.Int[0, Roles - 1] select RoleArn(a, r),
        from a in Gen.Int[0, 1] from u in Gen.Int[0, Users - 1] select UserArn(a, u),
        from a in Gen.Int[0, 1] from r in Gen.Int[0, Roles - 1] select $"arn:aws:sts::{AccountIds[a]}:assumed-role/r{r}/session");

    private static readonly Gen<JsonNode> TrustStatement =
        from deny in Gen.Int[0, 7]
        from principal in TrustedPrincipal
        from condition in Condition
        select (JsonNode)new JsonObject
        {
            ["Effect"] = deny == 0 ? "Deny" : "Allow",
            ["Principal"] = new JsonObject { ["AWS"] = principal },
            ["Action"] = "sts:AssumeRole",
            ["Condition"] = condition.DeepClone(),
        };

    private static readonly Gen<JsonNode> Trust = TrustStatement.Array[0, 2].Select(Document);

    private static readonly Gen<string?> Team = Choose<string?>(null, "red", "blue");

    public static readonly Gen<RandomAccount> Account =
        from managed in Policy.Array[3]
        from boundary in Policy
        from inline in Policy.Array[2 * (Users + Groups + Roles)]
        from attached in Gen.Int[-1, 2].Array[2 * (Users + Groups + Roles)]
        from bounded in Gen.Int[0, 5].Array[2 * (Users + Roles)]
        from teams in Team.Array[2 * (Users + Roles)]
        from memberships in Gen.Int[0, (1 << Groups) - 1].Array[2 * Users]
        from trusts in Trust.Array[2 * Roles]
        from control in Policy.Array[2]
        from controlled in Gen.Int[0, 3]
        select Build(managed, boundary, inline, attached, bounded, teams, memberships, trusts, control, controlled);

    public static string RoleArn(int account, int role) => $"arn:aws:iam::{AccountIds[account]}:role/{(role == 0 ? "path/" : "")}r{role}";

    public static string UserArn(int account, int user) => $"arn:aws:iam::{AccountIds[account]}:user/u{user}";

    public static Gen<T> Choose<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static JsonNode Document(JsonNode[] statements) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(statements.Select(s => s.DeepClone()).ToArray()),
    };

    private static RandomAccount Build(
        JsonNode[] managed, JsonNode boundary, JsonNode[] inline, int[] attached, int[] bounded, string?[] teams, int[] memberships, JsonNode[] trusts, JsonNode[] control, int controlled)
    {
        var principals = new List<RandomPrincipal>();
        var pages = new JsonArray();
        var carrier = 0;
        var principal = 0;
        for (var a = 0; a < 2; a++)
        {
            var groups = Enumerable.Range(0, Groups).Select(_ => carrier++).ToArray();
            var users = new JsonArray();
            var roles = new JsonArray();
            for (var u = 0; u < Users; u++)
            {
                var member = groups.Where((_, g) => (memberships[(a * Users) + u] & (1 << g)) != 0).ToArray();
                var own = carrier++;
                users.Add((JsonNode)Carrier("User", $"u{u}", UserArn(a, u), own, a, principal, member.Select(g => $"g{Array.IndexOf(groups, g)}")));
                principals.Add(Principal(UserArn(a, u), a, [own, .. member], principal++, null));
            }

            for (var r = 0; r < Roles; r++)
            {
                var own = carrier++;
                var node = Carrier("Role", $"r{r}", RoleArn(a, r), own, a, principal, null);
                node["AssumeRolePolicyDocument"] = Uri.EscapeDataString(trusts[(a * Roles) + r].ToJsonString());
                roles.Add((JsonNode)node);
                principals.Add(Principal(RoleArn(a, r), a, [own], principal++, trusts[(a * Roles) + r]));
            }

            pages.Add((JsonNode)new JsonObject
            {
                ["UserDetailList"] = users,
                ["RoleDetailList"] = roles,
                ["GroupDetailList"] = new JsonArray(groups.Select((c, g) => (JsonNode)Carrier("Group", $"g{g}", $"arn:aws:iam::{AccountIds[a]}:group/g{g}", c, a, -1, null)).ToArray()),
                ["Policies"] = new JsonArray(managed.Append(boundary).Select((d, i) => ManagedPolicy(a, i, d)).ToArray()),
            });
        }

        var organization = new JsonObject
        {
            ["Id"] = "o-a1b2c3d4e5",
            ["ManagementAccountId"] = "999999999999",
            ["Units"] = new JsonObject { ["Root"] = new JsonObject { ["ServiceControlPolicies"] = new JsonArray("FullAWSAccess") } },
            ["Accounts"] = new JsonObject
            {
                [AccountIds[0]] = new JsonObject { ["ServiceControlPolicies"] = Controls(0) },
                [AccountIds[1]] = new JsonObject { ["ServiceControlPolicies"] = Controls(1) },
            },
        };
        return new RandomAccount(pages.ToJsonString(), organization.ToJsonString(), principals.ToArray());

        JsonArray Controls(int a) => (controlled & (1 << a)) == 0
            ? new JsonArray("FullAWSAccess")
            : new JsonArray(new JsonObject { ["Name"] = "c", ["Document"] = control[a].DeepClone() });

        JsonObject Carrier(string kind, string name, string arn, int index, int a, int principalIndex, IEnumerable<string>? groups)
        {
            var node = new JsonObject
            {
                [kind + "Name"] = name,
                ["Arn"] = arn,
                [kind + "PolicyList"] = new JsonArray(new JsonObject { ["PolicyName"] = "own", ["PolicyDocument"] = inline[index].DeepClone() }),
                ["AttachedManagedPolicies"] = attached[index] < 0 ? [] : new JsonArray(new JsonObject { ["PolicyName"] = "p", ["PolicyArn"] = PolicyArn(a, attached[index]) }),
            };
            if (groups is not null)
            {
                node["GroupList"] = new JsonArray(groups.Select(g => (JsonNode)g).ToArray());
            }

            if (principalIndex >= 0)
            {
                if (bounded[principalIndex] == 0)
                {
                    node["PermissionsBoundary"] = new JsonObject { ["PermissionsBoundaryType"] = "Policy", ["PermissionsBoundaryArn"] = PolicyArn(a, 3) };
                }

                if (teams[principalIndex] is { } team)
                {
                    node["Tags"] = new JsonArray(new JsonObject { ["Key"] = "team", ["Value"] = team });
                }
            }

            return node;
        }

        RandomPrincipal Principal(string arn, int a, int[] carriers, int index, JsonNode? trust) => new(
            arn,
            AccountIds[a],
            carriers.SelectMany(c => attached[c] < 0 ? new[] { inline[c] } : [inline[c], managed[attached[c]]]).Select(Parse).ToArray(),
            bounded[index] == 0 ? Parse(boundary) : null,
            (controlled & (1 << a)) == 0 ? null : Parse(control[a]),
            teams[index],
            trust is null ? null : Parse(trust));
    }

    private static JsonNode ManagedPolicy(int account, int index, JsonNode document) => new JsonObject
    {
        ["PolicyName"] = $"p{index}",
        ["Arn"] = PolicyArn(account, index),
        ["DefaultVersionId"] = "v1",
        ["PolicyVersionList"] = new JsonArray(new JsonObject { ["VersionId"] = "v1", ["IsDefaultVersion"] = true, ["Document"] = document.DeepClone() }),
    };

    private static string PolicyArn(int account, int index) => $"arn:aws:iam::{AccountIds[account]}:policy/p{index}";

    private static PolicyDocument Parse(JsonNode node) => PolicyDocument.Parse(node.ToJsonString());
}

/// <summary>An account, and what each of its principals has, put together by hand.</summary>
internal sealed record RandomAccount(string Details, string Organization, RandomPrincipal[] Principals);

internal sealed record RandomPrincipal(
    string Arn, string AccountId, PolicyDocument[] Policies, PolicyDocument? Boundary, PolicyDocument? Control, string? Team, PolicyDocument? Trust);
