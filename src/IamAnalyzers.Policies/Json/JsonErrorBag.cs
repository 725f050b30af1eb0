using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Json;

internal sealed class JsonErrorBag(int maximum)
{
    // Most texts have no error: nothing is allocated for those.
    private ImmutableArray<JsonError>.Builder? _errors;
    private int _lastSyntaxStart = -1;

    public void Add(JsonErrorKind kind, int start, int end, string message)
    {
        // One fault, one message: whatever follows from a fault at the same place adds nothing.
        if (_errors?.Count >= maximum || (kind == JsonErrorKind.Syntax && start == _lastSyntaxStart))
        {
            return;
        }

        if (kind == JsonErrorKind.Syntax)
        {
            _lastSyntaxStart = start;
        }

        _errors ??= ImmutableArray.CreateBuilder<JsonError>();
        _errors.Add(new JsonError(kind, SourceSpan.FromBounds(start, end), message));
    }

    public ImmutableArray<JsonError> ToImmutable()
    {
        if (_errors is null)
        {
            return ImmutableArray<JsonError>.Empty;
        }

        // Illegal characters are looked for ahead of the parse; a reader wants the order of the text.
        _errors.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return _errors.ToImmutable();
    }
}
