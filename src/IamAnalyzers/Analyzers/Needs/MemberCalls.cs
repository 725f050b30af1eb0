using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.Needs;

/// <summary>The calls of AWS in one member of a type, for whoever goes through syntax: the generator.</summary>
internal static class MemberCalls
{
    private const string Async = "Async";

    /// <summary>Names of methods that call AWS and do not end in <c>Async</c>: helpers, paginators, and what .NET Framework has.</summary>
    private static readonly string[] Verbs =
    [
        "Get", "Put", "List", "Create", "Delete", "Describe", "Update", "Send", "Receive", "Publish", "Invoke", "Start", "Stop", "Upload", "Download",
        "Open", "Load", "TryLoad", "Save", "Query", "Scan", "From", "Execute", "Batch", "Transact", "Add", "Assume", "Credentials", "Encrypt", "Decrypt",
        "Generate", "Sign", "Verify", "Copy", "Abort", "Complete", "Initiate", "Select", "Search", "Tag", "Untag", "Run", "Terminate", "Enable", "Disable", "Attach",
        "Detach", "Set", "Register", "Deregister", "Associate", "Disassociate", "Subscribe", "Unsubscribe", "Purge", "Change", "Modify", "Remove", "Cancel", "Restore",
    ];

    /// <summary>Whether a node is a member that may have calls: by names only.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        IsMember(node) && Nodes(node).Any(static n => IsCandidateName(n));

    /// <summary>The calls of a member in the order of the text.</summary>
    public static ImmutableArray<SdkCall> Read(SyntaxNode member, SemanticModel model, CancellationToken cancellationToken)
    {
        var calls = ImmutableArray.CreateBuilder<SdkCall>();
        SdkCallReader? reader = null;
        foreach (var node in Nodes(member).Where(IsCandidateName))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (model.GetOperation(node, cancellationToken) is { } operation && SdkCallReader.IsCandidate(operation))
            {
                reader ??= new SdkCallReader(model, member, cancellationToken);
                if (reader.Read(operation) is { } call)
                {
                    calls.Add(call);
                }
            }
        }

        return calls.ToImmutable();
    }

    /// <summary>Members with bodies of their own: types would hold their members' calls twice.</summary>
    private static bool IsMember(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax => true,
        CompilationUnitSyntax unit => unit.Members.Any(static m => m is GlobalStatementSyntax),
        _ => false,
    };

    private static IEnumerable<SyntaxNode> Nodes(SyntaxNode member) => member is CompilationUnitSyntax unit
        ? unit.Members.OfType<GlobalStatementSyntax>().SelectMany(static s => s.DescendantNodes())
        : member.DescendantNodes();

    private static bool IsCandidateName(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => IsOperationName(access.Name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => IsOperationName(binding.Name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => IsOperationName(name.Identifier.ValueText),

        // A method group; a call has its name as the called expression.
        MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } access => IsOperationName(access.Name.Identifier.ValueText),
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access => call.Expression != access && IsOperationName(access.Name.Identifier.ValueText),
        ObjectCreationExpressionSyntax { Type: var type } => type.ToString().EndsWith("AWSCredentials", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsOperationName(string name) =>
        name.EndsWith(Async, StringComparison.Ordinal) || Verbs.Any(verb => name.StartsWith(verb, StringComparison.Ordinal) || name == verb);
}
