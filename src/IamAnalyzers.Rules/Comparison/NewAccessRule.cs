using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Comparison;

/// <summary>IAM6007: a policy allows a request that its baseline did not allow.</summary>
internal static class NewAccessRule
{
    public static Rule Rule { get; } = new(
        RuleIds.NewAccess,
        "NewAccess",
        "The policy grants what its baseline did not",
        "New access: {0}, which {1} did not allow{2}; if it is wanted, take it into the baseline",
        "A change to a policy may grant more than its author sees. Both policies are compared over all requests, so that what is reported is really new and what is not reported is not.",
        RuleCategories.LeastPrivilege,
        RuleSeverity.Warning);

    /// <summary>One finding for each action of the policy that grants something new; none where one of the documents has errors.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="baseline">What it is held against.</param>
    /// <param name="baselineName">The baseline's name, for messages.</param>
    /// <param name="catalog">Where examples of actions come from.</param>
    public static IEnumerable<Finding> Check(PolicySyntax policy, PolicySyntax baseline, string baselineName, AwsCatalog catalog)
    {
        if (policy.ToDocument(null) is not { } document || baseline.ToDocument(null) is not { } old)
        {
            yield break;
        }

        var seen = new HashSet<SourceSpan>();
        foreach (var access in AccessComparison.Find(document, old, catalog))
        {
            var statement = policy.Statements.First(s => s.Index == access.Statement.Index);
            var span = access.ActionIndex >= 0 ? statement.Actions[access.ActionIndex].Node.Span : statement.ActionElement?.Name.Span ?? statement.HeadSpan;
            if (seen.Add(span))
            {
                var doubt = access.IsExact ? "" : " (conditions that cannot be compared are taken on the safe side)";
                yield return new Finding(Rule, span, ImmutableArray.Create(access.Example.ToString(), baselineName, doubt))
                {
                    StatementIndex = statement.Index,
                    Sid = statement.Sid,
                };
            }
        }
    }
}
