using System.Collections.Immutable;
using System.Globalization;
using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>A rule's complaint about a part of an account, in one of its files.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Location">The characters at fault.</param>
/// <param name="Arguments">What fills the rule's message.</param>
internal sealed record AccountFinding(Rule Rule, SourceLocation Location, ImmutableArray<string> Arguments)
{
    /// <summary>The Sid of the statement that it is about.</summary>
    public string? Sid { get; init; }

    /// <summary>The policy that it is about; null where it is about another part of the account.</summary>
    public AccountPolicy? Policy { get; init; }

    /// <summary>The message as the user reads it.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, Arguments.ToArray<object>());
}
