using System.Collections.Immutable;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Conditions;
using IamAnalyzers.Rules.Grammar;
using IamAnalyzers.Rules.Principals;
using IamAnalyzers.Rules.Security;

namespace IamAnalyzers.Rules;

/// <summary>Every rule that looks at policies, in the order of ids.</summary>
internal static class PolicyRules
{
    public static ImmutableArray<PolicyRule> All { get; } = ImmutableArray.Create<PolicyRule>(
        new JsonSyntaxRule(),
        new JsonDuplicateKeyRule(),
        new JsonCommentOrTrailingCommaRule(),
        new JsonIllegalCharacterRule(),
        new RootNotObjectRule(),
        new ElementTypeMismatchRule(),
        new UnknownPolicyElementRule(),
        new UnknownStatementElementRule(),
        new ElementNameCaseRule(),
        new MissingStatementRule(),
        new EmptyStatementArrayRule(),
        new MissingVersionRule(),
        new InvalidVersionRule(),
        new OldVersionRule(),
        new VariableInOldVersionRule(),
        new IdInIdentityPolicyRule(),
        new PolicyTooLargeRule(),
        new SidInvalidRule(),
        new SidDuplicateRule(),
        new SidDuplicateResourceRule(),
        new SidEmptyRule(),
        new MissingEffectRule(),
        new InvalidEffectRule(),
        new MissingActionRule(),
        new ActionAndNotActionRule(),
        new MissingResourceRule(),
        new ResourceAndNotResourceRule(),
        new PrincipalAndNotPrincipalRule(),
        new EmptyArrayActionRule(),
        new EmptyArrayResourceRule(),
        new EmptyArrayPrincipalRule(),
        new EmptyObjectPrincipalRule(),
        new EmptyObjectConditionRule(),
        new EmptyArrayConditionRule(),
        new EmptyArrayConditionForAllValuesRule(),
        new EmptyArrayConditionForAnyValueRule(),
        new EmptyArrayConditionIfExistsRule(),
        new ConditionMalformedRule(),
        new RedundantStatementRule(),
        new DuplicateStatementRule(),
        new InvalidPrincipalKeyRule(),
        new InvalidPrincipalFormatRule(),
        new ActionFormatRule(),
        new ActionWhitespaceRule(),
        new UnknownServiceRule(),
        new UnknownActionRule(),
        new ActionPatternMatchesNothingRule(),
        new ApiNameIsNotPermissionRule(),
        new RetiredServiceRule(),
        new WildcardInServiceRule(),
        new OperatorUnknownRule(),
        new NullWithIfExistsRule(),
        new FullAdminRule(),
        new ActionStarRule(),
        new ServiceWildcardRule(),
        new FullIamAccessRule(),
        new ActionWildcardMutatingRule());
}
