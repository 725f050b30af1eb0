using System.Collections.Immutable;

namespace IamAnalyzers.Policies;

/// <summary>A statement that matches a request.</summary>
/// <param name="Kind">The kind of policy in which it stands.</param>
/// <param name="Policy">The document.</param>
/// <param name="Statement">The statement.</param>
public sealed record StatementMatch(PolicyKind Kind, PolicyDocument Policy, Statement Statement)
{
    /// <summary>The document's name; null where nobody gave it one.</summary>
    public string? PolicyName => Policy.Name;

    /// <summary>The statement's place in its document, from 0.</summary>
    public int StatementIndex => Statement.Index;

    /// <summary>The statement's Sid, if it has one.</summary>
    public string? Sid => Statement.Sid;

    /// <summary>Whether it allows or denies.</summary>
    public Effect Effect => Statement.Effect;

    /// <summary>The line on which it begins, from 1; 0 where it was read from no text.</summary>
    public int Line => Statement.Line;

    /// <summary>The column in which it begins, from 1.</summary>
    public int Column => Statement.Column;
}

/// <summary>Why a statement may or may not match: keys whose values are unknown.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Condition">The condition that cannot be decided; null where it is a variable in <c>Resource</c>.</param>
/// <param name="Keys">The condition keys whose values are missing for it.</param>
public sealed record UndecidedCondition(StatementMatch Statement, Condition? Condition, ImmutableArray<string> Keys);
