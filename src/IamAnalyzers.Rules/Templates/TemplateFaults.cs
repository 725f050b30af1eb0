using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Rules.Templates;

/// <summary>IAM1001 to IAM1003 for a template's own JSON.</summary>
internal static class TemplateFaults
{
    private static readonly Rule Syntax = Find(RuleIds.JsonSyntax);
    private static readonly Rule DuplicateKey = Find(RuleIds.JsonDuplicateKey);
    private static readonly Rule CommentOrTrailingComma = Find(RuleIds.JsonCommentOrTrailingComma);

    public static IEnumerable<Finding> Of(IEnumerable<JsonError> errors) => errors.Select(static error =>
    {
        var (rule, message) = error.Kind switch
        {
            JsonErrorKind.DuplicateKey =>
                (DuplicateKey, $"The key \"{error.Message}\" stands twice in this object of the template, and only one of them counts: rename or remove one"),
            JsonErrorKind.Comment or JsonErrorKind.TrailingComma => (CommentOrTrailingComma, $"CloudFormation reads strict JSON and refuses {error.Message}: remove it"),
            _ => (Syntax, $"The template is not valid JSON: {error.Message}"),
        };
        return new Finding(rule, error.Span, ImmutableArray.Create(message));
    });

    private static Rule Find(string id) => PolicyRules.All.First(r => r.Rule.Id == id).Rule;
}
