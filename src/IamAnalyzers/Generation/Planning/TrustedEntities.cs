using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Planning;

/// <summary>A sort of entity that trust policies name, and the method that a policy's class has for it.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Action">The operation by which such an entity assumes a role.</param>
/// <param name="Parameter">What the method takes: the entity's name as text, or <c>principal</c> for a typed one.</param>
/// <param name="Description">What documentation calls such an entity.</param>
/// <param name="ParameterDescription">What documentation says of the parameter.</param>
internal sealed record TrustedEntityKind(string Method, string Action, string Parameter, string Description, string ParameterDescription);

/// <summary>Entities of one sort that a policy trusts.</summary>
/// <param name="Kind">The sort.</param>
/// <param name="Names">The entities as the policy writes them.</param>
/// <param name="Single">The one entity where the policy trusts just one, and that one could ask as it stands there; else null.</param>
internal sealed record TrustedEntity(TrustedEntityKind Kind, EquatableArray<string> Names, string? Single);

/// <summary>Which sorts of entity a trust policy names in its Allow statements.</summary>
/// <remarks>AWS: "Methods to assume a role" and "AWS JSON policy elements: Principal".</remarks>
internal static class TrustedEntities
{
    private const string Saml = ":saml-provider/";

    private static readonly TrustedEntityKind Principals = new(
        "CanAssumeAs", "sts:AssumeRole", "principal", "an account, user, role or session", "Who wants to assume the role: an account, a user, a role, a session.");

    private static readonly TrustedEntityKind Services = new(
        "CanAssumeAsService", "sts:AssumeRole", "service", "an AWS service", "The service principal, such as <c>lambda.amazonaws.com</c>.");

    private static readonly TrustedEntityKind WebIdentities = new(
        "CanAssumeWithWebIdentity",
        "sts:AssumeRoleWithWebIdentity",
        "provider",
        "a user of an OpenID Connect provider",
        "The provider: its ARN, or the name of a public one, such as <c>accounts.google.com</c>.");

    private static readonly TrustedEntityKind SamlProviders = new(
        "CanAssumeWithSaml", "sts:AssumeRoleWithSAML", "provider", "a user of a SAML provider", "The provider's ARN.");

    private static readonly TrustedEntityKind[] Kinds = [Principals, Services, WebIdentities, SamlProviders];

    /// <summary>Names of all methods that a class may have for entities.</summary>
    public static IEnumerable<string> MethodNames { get; } = Kinds.Select(static k => k.Method).ToArray();

    public static IEnumerable<TrustedEntity> Of(IEnumerable<StatementModel> statements)
    {
        var values = statements
            .Where(static s => !s.IsDeny && !s.IsNotPrincipal)
            .SelectMany(static s => s.Principals)
            .Distinct()
            .ToLookup(KindOf);
        foreach (var kind in Kinds.Where(values.Contains))
        {
            var names = values[kind].Select(static v => v.Value).Distinct(StringComparer.Ordinal).ToEquatableArray();
            yield return new TrustedEntity(kind, names, names.Count == 1 && names[0] != "*" ? names[0] : null);
        }
    }

    private static TrustedEntityKind? KindOf(PrincipalValue value) => value.Type switch
    {
        PrincipalType.Aws => Principals,
        PrincipalType.Service => Services,
        PrincipalType.Federated => value.Value.IndexOf(Saml, StringComparison.Ordinal) >= 0 ? SamlProviders : WebIdentities,
        _ => null,
    };
}
