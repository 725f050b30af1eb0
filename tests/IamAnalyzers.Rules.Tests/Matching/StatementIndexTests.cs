using CsCheck;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.Tests.Matching;

/// <summary>What the index finds is what a look at all pairs of statements finds.</summary>
public sealed class StatementIndexTests
{
    private static readonly string[] Actions = ["s3:GetObject", "S3:getobject", "s3:Get*", "s3:*", "*", "s3:?etObject", "sqs:SendMessage"];

    private static readonly string[] Resources =
        ["*", "arn:aws:s3:::docs/*", "arn:aws:s3:::docs/a/*", "arn:aws:s3:::docs/a", "arn:aws:s3:::*", "arn:aws:*:::docs/*", "arn:aws:s3:::${aws:username}/*", "arn:aws:sqs:*:1:q", "arn:aws:sqs:eu-west-1:1:q"];

    private static readonly string[] Ends =
    [
        "", ",\"Condition\":{}", ",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"true\"}}", ",\"Condition\":{\"Bool\":{\"AWS:SecureTransport\":[\"true\",\"true\"]}}",
        ",\"Principal\":\"*\"", ",\"Principal\":{\"AWS\":[\"111122223333\"]}", ",\"NotPrincipal\":{\"AWS\":\"111122223333\"}",
    ];

    private static readonly Gen<string> Statement = Gen.Select(
        OneOf("Allow", "Allow", "Deny", "allow"),
        OneOf(Actions).Array[0, 2],
        OneOf(Resources).Array[0, 2],
        OneOf(Ends),
        OneOf("Action", "Action", "Action", "NotAction"),
        static (effect, actions, resources, end, name) =>
            $"{{\"Effect\":\"{effect}\",\"{name}\":[{List(actions)}]{(resources.Length == 0 ? "" : $",\"Resource\":[{List(resources)}]")}{end}}}");

    [Fact]
    public void It_finds_what_a_look_at_all_pairs_finds() => Statement.Array[1, 8].Sample(
        static statements =>
        {
            var all = PolicySyntax.Parse($"{{\"Version\":\"2012-10-17\",\"Statement\":[{string.Join(",", statements)}]}}").Statements;
            var index = new StatementIndex(all);
            foreach (var statement in all)
            {
                Assert.Equal(all.First(other => other == statement || (other.Index < statement.Index && AreEqual(other, statement))).Index, index.FirstEqual(statement).Index);
                Assert.Equal(
                    all.FirstOrDefault(other =>
                        other != statement
                        && other.Effect is not null
                        && other.Effect == statement.Effect
                        && StatementSets.Covers(other, statement)
                        && !(StatementSets.Covers(statement, other) && other.Index > statement.Index)
                        && !AreEqual(other, statement))?.Index,
                    index.FirstWider(statement)?.Index);
                var denying = index.MayCover(statement, Effect.Deny).Select(static d => d.Index).ToList();
                Assert.All(
                    all.Where(d => d.Effect == Effect.Deny && d.ConditionElement is null && StatementSets.CoversActionsAndResources(d, statement)),
                    d => Assert.Contains(d.Index, denying));
            }
        },
        iter: 3000);

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static bool AreEqual(StatementSyntax left, StatementSyntax right) =>
        left.Effect is not null
        && left.Effect == right.Effect
        && left.Actions.Length > 0
        && left.Actions.Length == right.Actions.Length
        && left.Resources.Length == right.Resources.Length
        && left.IsNotAction == right.IsNotAction
        && StatementSets.SameSet(left.Actions.Select(static a => a.Pattern.Text.ToLowerInvariant()), right.Actions.Select(static a => a.Pattern.Text.ToLowerInvariant()))
        && StatementSets.SameSet(left.Resources.Select(static r => r.Pattern.Text), right.Resources.Select(static r => r.Pattern.Text))
        && StatementSets.SamePrincipals(left, right)
        && (left.ConditionElement is null) == (right.ConditionElement is null)
        && StatementSets.SameConditions(left, right);

    private static string List(IEnumerable<string> values) => string.Join(",", values.Select(static v => $"\"{v}\""));
}
