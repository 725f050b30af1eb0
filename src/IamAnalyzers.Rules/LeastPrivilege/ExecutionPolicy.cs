using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.LeastPrivilege;

/// <summary>A policy under which the program runs.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">The file's name, for messages.</param>
/// <param name="Syntax">The document.</param>
/// <param name="IsBoundary">Whether it is a permissions boundary: it grants nothing, and what it does not allow is not granted.</param>
internal sealed record ExecutionPolicy(string Path, string Name, PolicySyntax Syntax, bool IsBoundary)
{
    /// <summary>The statements that allow something.</summary>
    public IEnumerable<StatementSyntax> Allows => Syntax.Statements.Where(static s => s.Effect == Effect.Allow);

    /// <summary>The names of several, as a message says them.</summary>
    public static string NamesOf(IEnumerable<ExecutionPolicy> policies) => string.Join(" or ", policies.Select(static p => p.Name));
}

/// <summary>What a grant is asked about.</summary>
/// <param name="Call">What needs it, for messages: <c>S3 PutObject</c>.</param>
/// <param name="Action">The action.</param>
/// <param name="Resource">The resource as far as it is known; null where it is not: then any will do.</param>
/// <param name="Templates">What a statement for it would name.</param>
internal sealed record GrantRequest(string Call, string Action, string? Resource, ImmutableArray<string> Templates);

/// <summary>A finding about a call, and the file that an edit for it is in.</summary>
internal sealed record CallFinding(Rule Rule, ImmutableArray<string> Arguments, string? EditedPath = null, SuggestedEdit? Edit = null);
