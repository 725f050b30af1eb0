using System.Collections.Immutable;

namespace IamAnalyzers.Rules.Setup;

/// <summary>Every rule about reading documents and setting up a project, in the order of ids.</summary>
internal static class SetupRules
{
    public static ImmutableArray<Rule> All { get; } = ImmutableArray.Create(
        DocumentNotReadRule.Rule,
        InvalidTargetRule.Rule,
        PolicyTooBroadToExpandRule.Rule,
        UnusedSuppressionRule.Rule,
        UnknownOptionRule.Rule,
        ServiceDefinitionInvalidRule.Rule,
        LanguageVersionTooLowRule.Rule,
        AccountPartNotReadRule.Rule,
        AccountFieldUnknownRule.Rule);
}
