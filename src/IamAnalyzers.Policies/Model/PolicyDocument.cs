using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using IamAnalyzers.Policies.Authorization;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Policies;

/// <summary>An IAM policy of any kind: a version and its statements. Immutable, equal by content.</summary>
/// <remarks>AWS: "Grammar of the IAM JSON policy language". Thread-safe.</remarks>
public sealed class PolicyDocument : IEquatable<PolicyDocument>
{
    // Made by whoever evaluates first; two at once make the same twice, and one is kept.
    private CompiledPolicy? _compiled;

    internal PolicyDocument(string? version, string? id, ImmutableArray<Statement> statements, string? name)
    {
        Version = version;
        Id = id;
        Statements = statements;
        Name = name;
    }

    /// <summary><c>2012-10-17</c>, <c>2008-10-17</c>, or null where the document names none (then 2008-10-17 counts).</summary>
    public string? Version { get; }

    /// <summary>The document's <c>Id</c>, if it has one.</summary>
    public string? Id { get; }

    /// <summary>The statements in the order of the document.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>What explanations call the document: a file's name, an ARN; null where nobody said.</summary>
    public string? Name { get; }

    /// <summary>Whether policy variables count: only in version 2012-10-17; else <c>${…}</c> is literal text.</summary>
    public bool SupportsVariables => Version == "2012-10-17";

    internal CompiledPolicy Compiled => _compiled ?? Interlocked.CompareExchange(ref _compiled, new CompiledPolicy(this), null) ?? _compiled;

    /// <summary>Reads a policy.</summary>
    /// <param name="json">The document as JSON.</param>
    /// <exception cref="PolicyFormatException">The text is no policy that AWS would take: with line, column and message of the first fault.</exception>
    public static PolicyDocument Parse(string json) => Parse(json, name: null);

    /// <summary>Reads a policy and gives it a name for explanations.</summary>
    /// <param name="json">The document as JSON.</param>
    /// <param name="name">What explanations call it.</param>
    /// <exception cref="PolicyFormatException">The text is no policy that AWS would take: with line, column and message of the first fault.</exception>
    public static PolicyDocument Parse(string json, string? name)
    {
        var syntax = PolicySyntax.Parse(json ?? throw new ArgumentNullException(nameof(json)));
        return syntax.ToDocument(name) ?? throw new PolicyFormatException(syntax.Errors);
    }

    /// <summary>Reads a policy; never throws on any text.</summary>
    /// <param name="json">The document as JSON.</param>
    /// <param name="policy">The policy, where the text is one that AWS would take.</param>
    /// <param name="errors">Every fault that was found, in the order of the text; empty where there is none.</param>
    public static bool TryParse(string json, [NotNullWhen(true)] out PolicyDocument? policy, out ImmutableArray<PolicySyntaxError> errors)
    {
        var syntax = PolicySyntax.Parse(json ?? throw new ArgumentNullException(nameof(json)));
        policy = syntax.ToDocument(name: null);
        errors = syntax.Errors;
        return policy is not null;
    }

    /// <summary>The same document under a name for explanations.</summary>
    public PolicyDocument WithName(string? name) => new(Version, Id, Statements, name) { _compiled = _compiled };

    /// <summary>
    /// The document as canonical JSON, without white space: elements in the grammar's order, one value as a string, several as
    /// an array. Reading it gives an equal document.
    /// </summary>
    public string ToJson() => PolicyJsonWriter.Write(this);

    /// <inheritdoc/>
    public bool Equals(PolicyDocument? other) =>
        other is not null && Version == other.Version && Id == other.Id && Statements.SequenceEqual(other.Statements);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PolicyDocument);

    /// <inheritdoc/>
    public override int GetHashCode() => Statements.Aggregate(Version?.Length ?? 0, static (hash, s) => unchecked((hash * 31) + s.GetHashCode()));

    /// <summary>The document's name, or its JSON.</summary>
    public override string ToString() => Name ?? ToJson();
}
