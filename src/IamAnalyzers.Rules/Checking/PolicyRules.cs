using System.Collections.Immutable;
using IamAnalyzers.Rules.Grammar;

namespace IamAnalyzers.Rules;

/// <summary>Every rule that looks at policies, in the order of ids.</summary>
internal static class PolicyRules
{
    public static ImmutableArray<PolicyRule> All { get; } = ImmutableArray.Create<PolicyRule>(
        new JsonSyntaxRule(),
        new EmptyStatementArrayRule());
}
