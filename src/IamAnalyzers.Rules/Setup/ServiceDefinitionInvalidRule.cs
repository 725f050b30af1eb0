namespace IamAnalyzers.Rules.Setup;

/// <summary>IAM0006: an *.iam-service.json that does not follow its schema.</summary>
internal static class ServiceDefinitionInvalidRule
{
    public static Rule Rule { get; } = new(
        RuleIds.ServiceDefinitionInvalid,
        "ServiceDefinitionInvalid",
        "The service definition does not follow its schema",
        "The service definition is not valid: {0}",
        "The prefix, actions, resource types and condition keys of an application are read from *.iam-service.json; what does not follow the schema is known neither to the checks nor to the generator.",
        RuleCategories.Setup,
        RuleSeverity.Error);
}
