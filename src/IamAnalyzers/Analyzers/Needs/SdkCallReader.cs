using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode;
using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Rules.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.Needs;

/// <summary>
/// Reads the calls of the AWS SDK in one body. The service is the namespace of the request, else of the client; the operation is
/// the request's type, of a short overload the method's name; what one's own types do is seen where they call AWS in turn.
/// </summary>
internal sealed class SdkCallReader
{
    private readonly ValueReader _reader;
    private readonly RequestReader _requests;
    private readonly Reachability _reachability;

    /// <param name="model">The model of the body's file.</param>
    /// <param name="node">The body, or a node of it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public SdkCallReader(SemanticModel model, SyntaxNode node, CancellationToken cancellationToken)
    {
        _reader = new ValueReader(model, BodyAnalysis.BodyOf(node), cancellationToken);
        _requests = new RequestReader(_reader);
        _reachability = new Reachability(model, cancellationToken);
    }

    /// <summary>Whether an operation may be a call: without looking at its request.</summary>
    public static bool IsCandidate(IOperation operation) => SdkTypes.IsOfSdk(MethodOf(operation)?.ContainingType);

    /// <summary>The call that an operation is; null where it is none, or is never made.</summary>
    public SdkCall? Read(IOperation operation)
    {
        if (MethodOf(operation) is not { } method || !SdkTypes.IsOfSdk(method.ContainingType))
        {
            return null;
        }

        var facts = new RequestFacts();
        var call = Find(method, operation, facts);
        var owner = _reader.Model.GetEnclosingSymbol(operation.Syntax.SpanStart, _reader.CancellationToken);
        if (call is null || DeadCode.Contains(operation, _reachability) || DeadCode.IsTest(owner?.ContainingType))
        {
            return null;
        }

        var needs = DeadCode.IsInExpressionTree(operation)
            ? call.Needs with { Needs = call.Needs.Needs.Select(static n => n with { Strength = NeedStrength.Possible }).ToImmutableArray() }
            : call.Needs;
        return call with { Needs = needs, Caller = NameOf(owner) };
    }

    private SdkCall? Find(IMethodSymbol method, IOperation operation, RequestFacts facts)
    {
        var name = method.MethodKind == MethodKind.Constructor ? ".ctor" : WithoutAsync(method.Name);
        var request = method.Parameters.FirstOrDefault(static p => SdkTypes.TryGetOperation(p.Type, out _, out _));
        var helper = SdkTypes.HelperName(method.ContainingType);
        if (OperationTable.Default.FindHelper(helper) is not null)
        {
            ReadArguments(method, operation, facts);
            ReadTable(method, operation, facts);
            return ToCall(helper, name, SdkOperations.OfHelper(helper, name, facts), operation, facts, isOptional: true);
        }

        // Not every constructor and property that takes a request sends it.
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ReducedExtension) || method.Name is "DetermineServiceOperationEndpoint")
        {
            return null;
        }

        if (request is not null && SdkTypes.TryGetOperation(TypeOf(request, operation), out var service, out var requested))
        {
            ReadArguments(method, operation, facts);
            return IsSender(method) ? ToCall(service, requested, SdkOperations.OfClient(service, requested, facts), operation, facts) : null;
        }

        if (SdkTypes.ServiceOf(method.ContainingType) is { } client)
        {
            ReadArguments(method, operation, facts);
            return ToCall(client, name, SdkOperations.OfClient(client, name, facts), operation, facts, isOptional: !ReturnsResponse(method));
        }

        return null;
    }

    private static SdkCall? ToCall(string service, string name, OperationNeeds needs, IOperation operation, RequestFacts facts, bool isOptional = false) =>
        needs.IsKnown || !isOptional ? new SdkCall(service, name, "", operation.Syntax, needs, facts) : null;

    private static IMethodSymbol? MethodOf(IOperation operation) => operation switch
    {
        IInvocationOperation invocation => invocation.TargetMethod,
        IMethodReferenceOperation reference => reference.Method,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };

    /// <summary>The type of the request, which of a generic or base-typed parameter is the argument's.</summary>
    private static ITypeSymbol TypeOf(IParameterSymbol parameter, IOperation operation) =>
        operation is IInvocationOperation invocation
        && invocation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal)?.Value is { } value
        && ValueReader.Unwrap(value).Type is { } type
        && SdkTypes.TryGetOperation(type, out _, out _)
            ? type
            : parameter.Type;

    /// <summary>Whether a method that takes a request sends it: clients, their paginators and extensions do, marshallers do not.</summary>
    private static bool IsSender(IMethodSymbol method) =>
        SdkTypes.ServiceOf(method.ContainingType) is not null
        || method.ContainingType.Name.EndsWith("PaginatorFactory", StringComparison.Ordinal)
        || method.IsExtensionMethod
        || method.MethodKind == MethodKind.ReducedExtension;

    private static bool ReturnsResponse(IMethodSymbol method)
    {
        var type = method.ReturnType is INamedTypeSymbol { Name: "Task", TypeArguments: { Length: 1 } arguments } ? arguments[0] : method.ReturnType;
        return type.Name.EndsWith("Response", StringComparison.Ordinal);
    }

    private void ReadArguments(IMethodSymbol method, IOperation operation, RequestFacts facts)
    {
        var arguments = operation switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        if (operation is IMethodReferenceOperation && method.Parameters.Length > 0)
        {
            facts.IsOpaque = true;
        }

        foreach (var argument in arguments.Where(static a => a.ArgumentKind != ArgumentKind.DefaultValue && a.Parameter is not null))
        {
            var parameter = argument.Parameter!;
            if (IsRequest(parameter.Type))
            {
                _requests.ReadRequest(argument.Value, facts);
            }
            else if (!parameter.Type.Is("System.Threading", "CancellationToken"))
            {
                _requests.ReadMember(parameter.Name, argument.Value, facts);
            }
        }
    }

    private static bool IsRequest(ITypeSymbol type) =>
        SdkTypes.IsOfSdk(type) && type.TypeKind == TypeKind.Class && type.Name.EndsWith("Request", StringComparison.Ordinal);

    /// <summary>The table of a call of DynamoDB's object and document models: the entity's attribute, or the table that was loaded.</summary>
    private void ReadTable(IMethodSymbol method, IOperation operation, RequestFacts facts)
    {
        foreach (var entity in method.TypeArguments.Concat(method.ContainingType.TypeArguments))
        {
            var attribute = entity.GetAttributes().FirstOrDefault(static a => a.AttributeClass is { Name: "DynamoDBTableAttribute" } type && SdkTypes.IsOfSdk(type));
            if (attribute?.ConstructorArguments is { Length: > 0 } arguments && arguments[0].Value is string table)
            {
                // The context's configuration may put a prefix before it.
                facts.Add("TableName", new MemberValue(MemberState.Set, MemberValue.Hole + table));
            }
        }

        if (operation is IInvocationOperation { Instance: { } instance }
            && _reader.Resolve(instance) is IInvocationOperation { TargetMethod.Name: "LoadTable" } load
            && load.Arguments.FirstOrDefault(static a => a.Parameter?.Name == "tableName") is { } name)
        {
            _requests.ReadMember("TableName", name.Value, facts);
        }
    }

    private static string WithoutAsync(string name) =>
        name.EndsWith("Async", StringComparison.Ordinal) && name.Length > "Async".Length ? name.Substring(0, name.Length - "Async".Length) : name;

    /// <summary>The type and member that a symbol belongs to, as people say it.</summary>
    private static string NameOf(ISymbol? symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } function)
        {
            symbol = function.ContainingSymbol;
        }

        return symbol switch
        {
            IMethodSymbol { AssociatedSymbol: { } member } => NameOf(member),
            IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } method => method.ContainingType.Name,
            IMethodSymbol { Name: "<Main>$" } => "Program",
            { ContainingType: { } type } => $"{type.Name}.{symbol.Name}",
            { } other => other.Name,
            null => "",
        };
    }
}
