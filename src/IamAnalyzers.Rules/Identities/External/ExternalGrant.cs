using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Identities;

/// <summary>Access that a statement gives to somebody outside the zone of trust, as IAM Access Analyzer describes findings.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Principal">The value that names the outsider.</param>
/// <param name="Who">The outsider in words, such as <c>account 999999999999</c> or <c>everyone</c>.</param>
/// <param name="IsPublic">Whether anybody at all has the access.</param>
/// <param name="Conditions">The conditions under which; empty where there are none.</param>
internal sealed record ExternalGrant(StatementSyntax Statement, PrincipalValueSyntax Principal, string Who, bool IsPublic, string Conditions);
