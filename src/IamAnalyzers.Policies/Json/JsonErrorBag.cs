using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Json;

internal sealed class JsonErrorBag(int maximum)
{
    private readonly ImmutableArray<JsonError>.Builder _errors = ImmutableArray.CreateBuilder<JsonError>();
    private int _lastSyntaxStart = -1;

    public void Add(JsonErrorKind kind, int start, int end, string message)
    {
        // One fault, one message: whatever follows from a fault at the same place adds nothing.
        if (_errors.Count >= maximum || (kind == JsonErrorKind.Syntax && start == _lastSyntaxStart))
        {
            return;
        }

        if (kind == JsonErrorKind.Syntax)
        {
            _lastSyntaxStart = start;
        }

        _errors.Add(new JsonError(kind, SourceSpan.FromBounds(start, end), message));
    }

    public ImmutableArray<JsonError> ToImmutable()
    {
        // Illegal characters are looked for ahead of the parse; a reader wants the order of the text.
        _errors.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return _errors.ToImmutable();
    }
}
