using IamAnalyzers.Analyzers.InCode.AccessControl;
using IamAnalyzers.Analyzers.InCode.Cdk;
using IamAnalyzers.Analyzers.InCode.Pulumi;
using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Analyzers.InCode.Surfaces;
using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode;

/// <summary>What one body has of policies: values that are handed over as such, and objects that are such.</summary>
internal sealed class BodyOperations
{
    private readonly object _lock = new();
    private readonly List<HandedOver> _handedOver = [];
    private readonly List<IOperation> _documents = [];
    private readonly List<IOperation> _statements = [];
    private readonly List<IInvocationOperation> _serialized = [];

    /// <summary>A value that is handed over as a policy.</summary>
    internal readonly record struct HandedOver(IOperation Value, PolicyKind? Kind, PolicySurface Surface);

    public bool IsEmpty => _handedOver.Count == 0 && _documents.Count == 0 && _statements.Count == 0 && _serialized.Count == 0;

    public IEnumerable<HandedOver> Surfaces => _handedOver.OrderBy(static h => h.Value.Syntax.SpanStart);

    public IEnumerable<IOperation> Documents => _documents.OrderBy(static o => o.Syntax.SpanStart);

    public IEnumerable<IOperation> Statements => _statements.OrderBy(static o => o.Syntax.SpanStart);

    public IEnumerable<IInvocationOperation> Serialized => _serialized.OrderBy(static o => o.Syntax.SpanStart);

    /// <summary>Notes an operation if it has to do with policies; called from several threads.</summary>
    public void Note(IOperation operation)
    {
        switch (operation)
        {
            case IObjectCreationOperation creation:
                NoteObject(creation);
                break;
            case IInvocationOperation call:
                NoteCall(call);
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment:
                NoteAssignment(property, assignment.Value);
                break;
        }
    }

    private void NoteObject(IOperation operation)
    {
        switch (operation.Type?.Name)
        {
            case "Statement" when operation.Type.ContainingNamespace.Is(AccessControlObjects.Namespace):
                Add(_statements, AccessControlObjects.EndOfChain(operation));
                break;
            case "Policy" when operation.Type.ContainingNamespace.Is(AccessControlObjects.Namespace):
                Add(_documents, AccessControlObjects.EndOfChain(operation));
                break;
            case "PolicyStatement" when operation.Type.IsCdkIam():
            case "PolicyStatementArgs" or "GetPolicyDocumentStatementInputArgs" or "GetPolicyDocumentStatementArgs" when operation.Type.ContainingNamespace.Is(PulumiObjects.Inputs):
                Add(_statements, operation);
                break;
            case "PolicyDocument" when operation.Type.IsCdkIam():
            case "PolicyDocumentArgs" when operation.Type.ContainingNamespace.Is(PulumiObjects.Inputs):
            case "GetPolicyDocumentInvokeArgs" or "GetPolicyDocumentArgs" when operation.Type.ContainingNamespace.Is(PulumiObjects.Namespace):
                Add(_documents, operation);
                break;
        }
    }

    private void NoteCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Name == "FromJson" && method.ContainingType.IsCdkIam())
        {
            NoteObject(call);
            return;
        }

        if (SerializerCalls.WrittenBy(call) is not null)
        {
            Add(_serialized, call);
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue
                && argument.Parameter is { } parameter
                && PolicySurfaces.OfParameter(method, parameter) is { } surface)
            {
                NoteSurface(surface, argument.Value, call.Instance);
            }
        }
    }

    private void NoteAssignment(IPropertyReferenceOperation property, IOperation value)
    {
        // request.Attributes["Policy"] = …
        if (property is { Arguments: { Length: 1 } keys, Instance: IPropertyReferenceOperation dictionary })
        {
            if (PolicySurfaces.OfProperty(dictionary.Property, dictionary.Instance?.Type) is { Key.Length: > 0 } surface
                && SurfaceValues.IsKey(keys[0].Value, surface.Key))
            {
                Add(_handedOver, new HandedOver(value, surface.Kind, surface));
            }
        }
        else if (PolicySurfaces.OfProperty(property.Property, property.Instance?.Type) is { } surface)
        {
            NoteSurface(surface, value, property);
        }
    }

    private void NoteSurface(PolicySurface surface, IOperation value, IOperation? place)
    {
        // role.AssumeRolePolicy.AddStatements(…) adds to a trust policy, whatever documents else are for.
        var kind = place is IPropertyReferenceOperation document && surface.Member == "AddStatements()"
            ? PolicySurfaces.OfProperty(document.Property, document.Instance?.Type)?.Kind
            : surface.Kind;
        foreach (var policy in SurfaceValues.Of(surface, value, place))
        {
            Add(_handedOver, new HandedOver(policy, kind, surface));
        }
    }

    private void Add<T>(List<T> list, T item)
    {
        lock (_lock)
        {
            list.Add(item);
        }
    }
}
