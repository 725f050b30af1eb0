using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Syntax;

internal sealed class PolicyErrorBag(JsonText json)
{
    private const int Maximum = 200;

    // Most policies have no error: nothing is allocated for those.
    private List<(PolicySyntaxErrorKind Kind, SourceSpan Span, string Message)>? _errors;

    public void Add(PolicySyntaxErrorKind kind, SourceSpan span, string message)
    {
        _errors ??= [];
        if (_errors.Count < Maximum)
        {
            _errors.Add((kind, span, message));
        }
    }

    public void AddRange(ImmutableArray<JsonError> errors)
    {
        foreach (var error in errors)
        {
            var (kind, message) = error.Kind switch
            {
                JsonErrorKind.DuplicateKey => (PolicySyntaxErrorKind.DuplicateKey,
                    $"The key \"{error.Message}\" stands twice in this object; IAM refuses that, and most readers silently keep only the last: merge or remove one"),
                JsonErrorKind.Comment or JsonErrorKind.TrailingComma => (PolicySyntaxErrorKind.CommentOrTrailingComma,
                    $"IAM reads strict JSON and refuses {error.Message}: remove it"),
                JsonErrorKind.IllegalCharacter => (PolicySyntaxErrorKind.IllegalCharacter,
                    $"IAM refuses the character {error.Message}: only tab, line ends and U+0020 to U+00FF may stand in a policy"),
                _ => (PolicySyntaxErrorKind.JsonSyntax, $"The policy is not valid JSON: {error.Message}"),
            };
            Add(kind, error.Span, message);
        }
    }

    public ImmutableArray<PolicySyntaxError> ToImmutable()
    {
        if (_errors is null)
        {
            return ImmutableArray<PolicySyntaxError>.Empty;
        }

        return _errors
            .OrderBy(static e => e.Span.Start)
            .Select(e =>
            {
                var (line, column) = json.GetPosition(e.Span.Start);
                return new PolicySyntaxError(e.Kind, e.Message, e.Span, line, column);
            })
            .ToImmutableArray();
    }
}
