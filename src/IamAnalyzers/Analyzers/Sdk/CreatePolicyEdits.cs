using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.Sdk;

/// <summary>
/// The edit that puts <c>CreatePolicy</c> and an attachment in the place of a call that writes an inline policy. Only where
/// the call is a statement by itself with the request in it, so that nothing else depends on either.
/// </summary>
internal static class CreatePolicyEdits
{
    private const string Model = "Amazon.IdentityManagement.Model.";
    private const string PolicyDocument = "PolicyDocument";
    private const string Variable = "createdPolicy";

    /// <summary>The edit for a request that is made as the argument of its call; none where it is not sure.</summary>
    public static ImmutableArray<SuggestedEdit> For(SyntaxNode request, InlinePolicyApi api, SemanticModel? model, CancellationToken cancellationToken)
    {
        if (model is null
            || request is not BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument } creation
            || call.ArgumentList.Arguments[0] != argument
            || call.Expression is not MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: var method } } access
            || !IsPlain(access.Expression)
            || !call.ArgumentList.Arguments.Skip(1).All(static a => IsPlain(a.Expression) || a.Expression.IsKind(SyntaxKind.DefaultLiteralExpression))
            || StatementOf(call) is not { } statement
            || statement.DescendantTrivia().Any(static t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia) || t.IsDirective)
            || Values(creation, model, cancellationToken) is not { Count: 3 } values
            || !values.TryGetValue(api.Owner, out var owner)
            || !values.TryGetValue(InlinePolicyApi.PolicyName, out var name)
            || !values.TryGetValue(PolicyDocument, out var document)
            || IsRepeated(statement))
        {
            return ImmutableArray<SuggestedEdit>.Empty;
        }

        var async = method == api.Operation ? "" : "Async";
        var attach = "Attach" + api.Operation.Substring("Put".Length);
        var client = model.GetTypeInfo(access.Expression, cancellationToken).Type;
        if (!HasMethod(client, "CreatePolicy" + async) || !HasMethod(client, attach + async)
            || TypeName("CreatePolicyRequest", InlinePolicyApi.PolicyName, PolicyDocument) is not { } createRequest
            || TypeName(attach + "Request", api.Owner, "PolicyArn") is not { } attachRequest)
        {
            return ImmutableArray<SuggestedEdit>.Empty;
        }

        var variable = VariableName(statement);
        var create = Call("CreatePolicy", $"new {createRequest} {{ PolicyName = {name}, PolicyDocument = {document} }}");
        var attachment = Call(attach, $"new {attachRequest} {{ {api.Owner} = {owner}, PolicyArn = {variable}.Policy.Arn }}");
        var text = $"var {variable} = {create}{LineBreak(statement)}{attachment}";
        return ImmutableArray.Create(SuggestedEdit.Replace(
            "Create a managed policy and attach it", new SourceSpan(statement.SpanStart, statement.Span.Length), text));

        // The whole statement with another method and request: what stands around the call, such as ConfigureAwait, stays.
        string Call(string operation, string newRequest)
        {
            var whole = statement.ToString();
            var start = access.Name.SpanStart - statement.SpanStart;
            var end = creation.Span.End - statement.SpanStart;
            return whole.Substring(0, start) + operation + async + "(" + newRequest + whole.Substring(end);
        }

        string? TypeName(string type, params string[] members) =>
            model.Compilation.GetTypeByMetadataName(Model + type) is { } symbol && members.All(m => !symbol.GetMembers(m).IsEmpty)
                ? symbol.ToMinimalDisplayString(model, statement.SpanStart)
                : null;
    }

    /// <summary>The statement of a block whose only business the call is.</summary>
    private static ExpressionStatementSyntax? StatementOf(InvocationExpressionSyntax call)
    {
        ExpressionSyntax whole = call;
        if (whole.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured })
        {
            whole = configured;
        }

        var isAwaited = whole.Parent is AwaitExpressionSyntax;
        var isSynchronous = call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && !name.EndsWith("Async", StringComparison.Ordinal);
        return (isAwaited ? whole.Parent!.Parent : isSynchronous ? whole.Parent : null) is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement
            ? statement
            : null;
    }

    /// <summary>The texts of the request's members, by name; null where one is set in a way that is not understood.</summary>
    private static Dictionary<string, string>? Values(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var parameters = (model.GetSymbolInfo(creation, cancellationToken).Symbol as IMethodSymbol)?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        var arguments = creation.ArgumentList?.Arguments ?? default;
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i].NameColon?.Name.Identifier.ValueText ?? (i < parameters.Length ? parameters[i].Name : "");
            values[name] = arguments[i].Expression.ToString();
        }

        foreach (var member in creation.Initializer?.Expressions ?? default)
        {
            if (member is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name }, Right: var value })
            {
                return null;
            }

            values[name] = value.ToString();
        }

        return values;
    }

    /// <summary>A managed policy can be created once: in a loop, or in a lambda that others call, the second time fails.</summary>
    private static bool IsRepeated(StatementSyntax statement)
    {
        for (var node = statement.Parent; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name that nothing in the member has; the second such call of a member gets another one, as all may be changed at once.</summary>
    private static string VariableName(StatementSyntax statement)
    {
        var body = statement.Ancestors().FirstOrDefault(static n => n is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax) ?? statement;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var number = 1;
        foreach (var token in body.DescendantTokens().Where(static t => t.IsKind(SyntaxKind.IdentifierToken)))
        {
            names.Add(token.ValueText);
            if (token.SpanStart < statement.SpanStart && IsNumbered(token.ValueText))
            {
                number++;
            }
        }

        var name = number == 1 ? Variable : Variable + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        while (names.Contains(name))
        {
            name = "new" + char.ToUpperInvariant(name[0]) + name.Substring(1);
        }

        return name;
    }

    /// <summary>Whether a call is one that is changed, or one that came of it: the number is the same before and after.</summary>
    private static bool IsNumbered(string method) =>
        method is "CreatePolicy" or "CreatePolicyAsync" || InlinePolicyApi.All.Any(a => method == a.Operation || method == a.Operation + "Async");

    private static bool HasMethod(ITypeSymbol? client, string name) =>
        client is INamedTypeSymbol type && type.AllInterfaces.Add(type).Any(t => !t.GetMembers(name).IsEmpty);

    private static string LineBreak(StatementSyntax statement)
    {
        var text = statement.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(statement.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, statement.SpanStart));
        return !string.IsNullOrWhiteSpace(indentation) || line.End == line.EndIncludingLineBreak ? " "
            : text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) + indentation;
    }

    /// <summary>Whether an expression may be written twice.</summary>
    private static bool IsPlain(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression, Expression: var inner } => IsPlain(inner),
        _ => false,
    };
}
