using System.Text.Json.Nodes;
using IamAnalyzers.Policies;
using IamAnalyzers.Report.Access;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Tests.Identities;
using static IamAnalyzers.Rules.Tests.Identities.RealisticAccount;

namespace IamAnalyzers.Report.Tests;

/// <summary>The heat map: what allows adds, what limits takes away, and nothing that the evaluator allows is missing.</summary>
public class AccessTests
{
    // What brings the role to the top, where it is shown.
    private const string Marker = "kms: Write, Permissions management (1 action)";

    [Fact]
    public void A_cell_says_the_levels_and_the_number_of_actions()
    {
        var account = WithRole("s3:GetObject", "s3:ListBucket", "s3:PutObject");

        Assert.Equal([Marker, "s3: List, Read, Write (3 actions)"], ReportText.Of(account.Read()).AccessOf("probe"));
    }

    [Fact]
    public void A_boundary_limits()
    {
        var account = WithRole("s3:GetObject", "sqs:SendMessage");
        account.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "only-queues", Policy(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Action"] = new JsonArray("sqs:*", "kms:*"),
            ["Resource"] = "*",
        })));
        account.Roles(Main).Last()!["PermissionsBoundary"] = new JsonObject { ["PermissionsBoundaryType"] = "Policy", ["PermissionsBoundaryArn"] = $"arn:aws:iam::{Main}:policy/only-queues" };

        Assert.Equal([Marker, "sqs: Write (1 action)"], ReportText.Of(account.Read()).AccessOf("probe"));
    }

    [Theory]
    [InlineData("*", false, 1)]
    [InlineData("arn:aws:s3:::secret/*", false, 2)]
    [InlineData("*", true, 2)]
    public void A_denial_takes_away_what_it_denies_on_everything_and_always(string resource, bool isConditional, int actions)
    {
        var account = WithRole("s3:GetObject", "s3:PutObject");
        var deny = new JsonObject { ["Effect"] = "Deny", ["Action"] = "s3:Put*", ["Resource"] = resource };
        if (isConditional)
        {
            deny["Condition"] = new JsonObject { ["Bool"] = new JsonObject { ["aws:SecureTransport"] = "false" } };
        }

        account.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "no-writing", Policy(deny)));
        account.Roles(Main).Last()!["AttachedManagedPolicies"]!.AsArray().Add((JsonNode)Attached(Main, "no-writing"));

        Assert.EndsWith($"({actions} action{(actions == 1 ? string.Empty : "s")})", ReportText.Of(account.Read()).AccessOf("probe")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Control_policies_of_the_organization_limit()
    {
        var account = WithRole("organizations:LeaveOrganization", "s3:GetObject");

        Assert.Equal([Marker, "s3: Read (1 action)"], ReportText.Of(account.Read()).AccessOf("probe"));
    }

    [Fact]
    public void NotAction_is_everything_else()
    {
        var account = new RealisticAccount();
        account.AddRole(Main, "probe", Trust("Service", "lambda.amazonaws.com"), Attached(Main, "probe"));
        account.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "probe", Policy(new JsonObject { ["Effect"] = "Allow", ["NotAction"] = "iam:*", ["Resource"] = "*" })));

        var cells = ReportText.Of(account.Read()).AccessOf("probe");

        Assert.DoesNotContain(cells, static c => c.StartsWith("iam:", StringComparison.Ordinal));
        Assert.Contains(cells, static c => c.StartsWith("kms: List, Read, ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_administrator_comes_first_and_is_called_one()
    {
        var account = new RealisticAccount();
        account.AddRole(Tools, "zeus", Trust("Service", "lambda.amazonaws.com"), AwsPolicy("AdministratorAccess"));
        var report = ReportText.Of(account.Read());

        var first = report.Section("access").Descendants("tbody").Single().Elements("tr").First();
        Assert.Equal("zeus", first.Descendants("bdi").Single().Value);
        Assert.Contains("administrator", first.Element("th")!.Value, StringComparison.Ordinal);
        Assert.Equal("1", report.Figure("Administrators"));
    }

    /// <summary>The map may show more than one request is given, as resources and conditions are left aside, and never less.</summary>
    [Fact]
    public void Nothing_that_the_evaluator_allows_is_missing()
    {
        var account = WithRole("s3:Get*", "dynamodb:*", "iam:PassRole");
        account.AddRole(Main, "guarded", Trust("Service", "lambda.amazonaws.com"), Attached(Main, "probe"))["PermissionsBoundary"] =
            new JsonObject { ["PermissionsBoundaryType"] = "Policy", ["PermissionsBoundaryArn"] = $"arn:aws:iam::{Main}:policy/team-00" };
        var set = account.Read();
        var universe = new ActionUniverse(AwsCatalog.Default);
        var effective = new EffectiveActions(universe);
        var all = universe.Services.SelectMany(static s => s.Actions).ToDictionary(static a => a.FullName, static a => a.Index);
        string[] actions = ["s3:GetObject", "s3:PutObject", "s3:GetBucketPolicy", "dynamodb:GetItem", "dynamodb:DeleteTable", "iam:PassRole", "sqs:SendMessage", "organizations:LeaveOrganization"];
        string[] resources = ["*", "arn:aws:s3:::team-00/a", "arn:aws:s3:::team-02/a", $"arn:aws:sqs:eu-west-1:{Main}:team-01", $"arn:aws:dynamodb:eu-west-1:{Production}:table/part-00"];
        var allowed = 0;
        foreach (var principal in set.Accounts.SelectMany(static a => a.Principals))
        {
            var members = effective.Of(principal).Members.ToHashSet();
            foreach (var action in actions)
            {
                if (resources.Any(resource => principal.Account.Evaluate(principal, action, resource, new RequestContext().TreatOtherKeysAsUnknown()).Outcome != AuthorizationOutcome.Denied
                    && set.FindResourcePolicy(resource) is null))
                {
                    allowed++;
                    Assert.True(members.Contains(all[action]), $"{principal.Name}: {action}");
                }
            }
        }

        Assert.InRange(allowed, 20, 10_000);
    }

    private static RealisticAccount WithRole(params string[] actions)
    {
        var account = new RealisticAccount();
        account.AddRole(Main, "probe", Trust("Service", "lambda.amazonaws.com"), Attached(Main, "probe"));
        account.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "probe", Policy(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Action"] = new JsonArray(actions.Append("kms:CreateGrant").Select(static a => (JsonNode)a).ToArray()),
            ["Resource"] = "*",
        })));
        return account;
    }
}
