using CsCheck;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Comparison;

namespace IamAnalyzers.Rules.Tests.Comparison;

/// <summary>The symbolic difference, held against counting out all requests over a small alphabet with the evaluator itself.</summary>
public sealed class BruteForceTests
{
    private static readonly string[] Texts = ["a", "b", "x", "aa", "ab", "ba", "bb", "ax", "bx", "xa", "xb", "xx", "aab", "aba", "abb", "axb", "bab"];

    private static readonly string?[] Values = [null, "", "a", "A", "b", "ab", "ba", "x", "y", "z", "a*", "?", "*b", "*", "a\nb"];

    private static readonly Gen<string> Pattern = Gen.Int[0, 3].Array[1, 3].Select(static letters => string.Concat(letters.Select(static l => "ab*?"[l])));

    private static readonly Gen<string> Condition = Gen.Select(
        OneOf("StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "StringEqualsIfExists", "StringEqualsIgnoreCase", "StringNotLikeIfExists"),
        OneOf("\"a\"", "\"A\"", "\"a*\"", "[\"a\",\"b\"]", "\"?\"", "\"*b\"", "\"*\""),
        OneOf("", "", "\"true\"", "\"false\""),
        static (op, values, isNull) => $",\"Condition\":{{\"{op}\":{{\"zz:k\":{values}}}{(isNull.Length == 0 ? "" : $",\"Null\":{{\"ZZ:K\":{isNull}}}")}}}");

    private static readonly Gen<string> Statement = Gen.Select(
        OneOf("Allow", "Allow", "Deny"),
        OneOf("Action", "Action", "NotAction"),
        Pattern.Array[1, 2],
        OneOf("Resource", "Resource", "NotResource"),
        Pattern.Array[1, 2],
        Gen.Select(OneOf("y", "n", "n"), Condition, static (has, condition) => has == "y" ? condition : ""),
        static (effect, action, actions, resource, resources, condition) =>
            $"{{\"Effect\":\"{effect}\",\"{action}\":[{List(actions, "zz:")}],\"{resource}\":[{List(resources, "arn:aws:zz:::")}]{condition}}}");

    [Fact]
    public void It_finds_what_counting_finds_and_its_examples_are_new() => Gen.Select(Statement.Array[1, 3], Statement.Array[1, 3]).Sample(
        static (statements, old) =>
        {
            var (policy, baseline) = (Policy(statements), Policy(old));
            var found = AccessComparison.Find(policy, baseline, AwsCatalog.Default).ToList();
            Assert.All(found, static f => Assert.True(f.IsExact));
            foreach (var example in found.Select(static f => f.Example))
            {
                // The texts of conditions are short: one of the values shows it, if any does.
                Assert.True(Contexts().Any(c => IsNew(policy, baseline, example.Action, example.Resource, c)), $"{example} is not new");
            }

            if (found.Count == 0)
            {
                var missed = Requests().FirstOrDefault(r => IsNew(policy, baseline, r.Action, r.Resource, r.Context));
                Assert.True(missed.Action is null, $"{missed.Action} on {missed.Resource} is new");
            }
        },
        iter: 400);

    [Fact]
    public void A_policy_allows_nothing_new_against_itself_in_another_order() => Statement.Array[1, 4].Sample(
        static statements => Assert.Empty(AccessComparison.Find(Policy(statements.Reverse()), Policy(statements), AwsCatalog.Default)),
        iter: 400);

    private static IEnumerable<(string Action, string Resource, RequestContext Context)> Requests() =>
        from action in Texts
        from resource in Texts
        from context in Contexts()
        select ("zz:" + action, "arn:aws:zz:::" + resource, context);

    private static IEnumerable<RequestContext> Contexts() => Values.Select(static value =>
    {
        var context = new RequestContext();
        if (value is not null)
        {
            context.Add("zz:k", value.Split('\n'));
        }

        return context;
    });

    private static bool IsNew(PolicyDocument policy, PolicyDocument baseline, string action, string resource, RequestContext context)
    {
        var request = new AuthorizationRequest { Principal = "arn:aws:iam::111122223333:user/jane", Action = action, Resource = resource, Context = context };
        return PolicyEvaluator.EvaluateDocument(policy, request).IsAllowed && !PolicyEvaluator.EvaluateDocument(baseline, request).IsAllowed;
    }

    private static PolicyDocument Policy(IEnumerable<string> statements) =>
        PolicyDocument.Parse($"{{\"Version\":\"2012-10-17\",\"Statement\":[{string.Join(",", statements)}]}}");

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string List(IEnumerable<string> values, string prefix) => string.Join(",", values.Select(v => $"\"{prefix}{v}\""));
}
