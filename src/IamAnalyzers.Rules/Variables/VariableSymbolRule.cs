using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Variables;

/// <summary>IAM2131: a character that no condition key has, in a variable.</summary>
internal sealed class VariableSymbolRule : VariableRule
{
    public override Rule Rule { get; } = new(
        RuleIds.VariableSymbol,
        "VariableSymbol",
        "A symbol that no variable can have",
        "'{0}' has the character '{1}', which no condition key has: write the key alone between the braces",
        "A variable whose name is no key is never replaced, and the statement does not apply.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckVariable(PolicyCheck check, StatementSyntax statement, ConditionSyntax? condition, JsonString text, PolicyVariable variable)
    {
        if (variable is { IsClosed: true, IsLiteral: false } && SymbolOf(variable) is { } symbol)
        {
            var closest = Suggestions.ClosestGlobalKey(check.Catalog, variable.Key.AsSpan());
            check.Report(
                Rule,
                statement,
                text.SpanOf(variable.Start, variable.Length),
                closest is not null && SymbolIn(closest) is null ? VariableEdits.ChangeKey(text, variable, closest) : ImmutableArray<SuggestedEdit>.Empty,
                text.Value.Substring(variable.Start, variable.Length),
                symbol);
        }
    }

    /// <summary>The first character of a variable that no key has; null where there is none, and for templates, which have a rule of their own.</summary>
    internal static string? SymbolOf(PolicyVariable variable) =>
        variable.Content.Contains("::") || variable.Key.IndexOf(':') <= 0 ? null : SymbolIn(variable.Key);

    private static string? SymbolIn(string key)
    {
        var slash = key.IndexOf('/');
        for (var i = 0; i < key.Length; i++)
        {
            if (!IsAllowed(key[i], isTagName: slash >= 0 && i > slash))
            {
                return key.Substring(i, 1);
            }
        }

        return null;
    }

    /// <summary>Keys are letters, digits and separators (blanks have a rule of their own); behind the slash stands a tag's name, which may have what AWS allows in tags.</summary>
    private static bool IsAllowed(char c, bool isTagName) =>
        char.IsLetterOrDigit(c) || c is ':' or '-' or '_' or '.' or '/' or ' ' || (isTagName && c is '+' or '=' or '@') || c > '~';
}
