using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Matching;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules;

/// <summary>Tells what kind of policy a document is where nobody said so.</summary>
internal static class PolicyKindInference
{
    /// <summary>
    /// With a principal: a trust policy where every action is one of STS's for assuming, else a resource policy. Without:
    /// an identity policy; boundaries, session policies, SCPs and RCPs look the same and have to be declared.
    /// </summary>
    public static PolicyKind Infer(PolicySyntax syntax)
    {
        var hasPrincipal = false;
        var onlyAssumes = true;
        foreach (var statement in syntax.Statements)
        {
            hasPrincipal |= statement.PrincipalElement is not null;
            onlyAssumes &= statement.ResourceElement is null && !statement.IsNotAction && statement.Actions.All(static a => IsTrustAction(a.Pattern));
        }

        return !hasPrincipal ? PolicyKind.Identity : onlyAssumes ? PolicyKind.Trust : PolicyKind.Resource;
    }

    private static bool IsTrustAction(ActionPattern action) =>
        Ascii.EqualsIgnoreCase(action.Service.AsSpan(), "sts".AsSpan());
}
