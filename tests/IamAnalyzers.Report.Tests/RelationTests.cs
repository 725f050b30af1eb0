using System.Text.Json.Nodes;
using CsCheck;
using IamAnalyzers.Report.Relations;
using IamAnalyzers.Rules.Tests.Identities;
using static IamAnalyzers.Rules.Tests.Identities.RealisticAccount;

namespace IamAnalyzers.Report.Tests;

/// <summary>Who can become whom: what is drawn, and that the drawing never lays one box over another.</summary>
public class RelationTests
{
    [Fact]
    public void A_chain_to_an_administrator_is_drawn_with_the_service_at_its_start()
    {
        var account = new RealisticAccount();
        account.AddRole(Production, "master", Trust("AWS", $"arn:aws:iam::{Production}:role/journeyman"), AwsPolicy("AdministratorAccess"));
        account.AddRole(Production, "journeyman", Trust("AWS", $"arn:aws:iam::{Production}:role/apprentice"));
        account.AddRole(Production, "apprentice", Trust("Service", "ec2.amazonaws.com"));
        var report = ReportText.Of(account.Read());

        Assert.Contains("apprentice can assume journeyman", report.Arrows());
        Assert.Contains("journeyman can assume master", report.Arrows());
        Assert.Contains("ec2 can assume apprentice", report.Arrows());
        Assert.Equal("2", report.Figure("Can become one"));
    }

    [Fact]
    public void An_outsider_is_drawn_with_the_conditions()
    {
        var account = new RealisticAccount();
        var trust = Trust("AWS", "888888888888");
        trust["Statement"]![0]!["Condition"] = new JsonObject { ["StringEquals"] = new JsonObject { ["sts:ExternalId"] = "x-1" } };
        account.AddRole(Main, "vendor", trust);
        var report = ReportText.Of(account.Read());

        Assert.Contains("Account 888888888888 can assume vendor: StringEquals sts:ExternalId x-1", report.Arrows());
        Assert.Contains("maybe", (string?)report.Section("ways").Descendants("path").Single(static p => p.Value.Contains("vendor", StringComparison.Ordinal)).Attribute("class"));
    }

    [Fact]
    public void An_escalation_leads_to_administrator_rights()
    {
        var account = new RealisticAccount();
        account.AddUser("climber", "group-00")["AttachedManagedPolicies"] = new JsonArray(Attached(Main, "new-versions"));
        account.Policies(Main).Add((JsonNode)ManagedPolicy(Main, "new-versions", Allow("iam:CreatePolicyVersion", "*")));
        var report = ReportText.Of(account.Read());

        Assert.Contains(report.Arrows(), static a => a.StartsWith("climber can escalate to Administrator rights: IAM310", StringComparison.Ordinal));
        Assert.Equal("1", report.Figure("Can become one"));
    }

    [Fact]
    public void Where_nobody_can_become_anybody_nothing_is_drawn()
    {
        var report = ReportText.Of(new RealisticAccount().Read());

        Assert.Empty(report.Arrows());
        Assert.Equal("0", report.Figure("Can become one"));
    }

    [Fact]
    public void Boxes_never_lie_over_each_other_and_arrows_lead_to_the_right_but_for_circles() =>
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11]).List[1, 30].Sample(
            pairs =>
            {
                var relations = pairs.Select(static p => new Relation(NodeOf(p.Item1), NodeOf(p.Item2), "can assume", string.Empty, false, true)).ToList();
                var layout = GraphLayout.Of(relations);
                var boxes = layout.Nodes.Values.ToList();
                Assert.All(boxes, box =>
                {
                    Assert.InRange(box.X, 0, layout.Width - GraphLayout.NodeWidth);
                    Assert.InRange(box.Y, 0, layout.Height - GraphLayout.NodeHeight);
                    Assert.DoesNotContain(boxes, other => other != box && other.X == box.X && Math.Abs(other.Y - box.Y) < GraphLayout.NodeHeight);
                });
                Assert.True(HasCircle(pairs) || relations.All(r => layout.Nodes[r.From.Key].Layer < layout.Nodes[r.To.Key].Layer));
                Assert.Equal(boxes, GraphLayout.Of(relations).Nodes.Values);
            },
            iter: 300);

    private static Node NodeOf(int number) => new("n" + number, "n" + number, "role", NodeKind.Role);

    private static bool HasCircle(List<(int From, int To)> pairs)
    {
        var left = pairs.ToList();
        while (left.RemoveAll(p => left.TrueForAll(q => q.To != p.From)) > 0)
        {
        }

        return left.Count > 0;
    }
}
