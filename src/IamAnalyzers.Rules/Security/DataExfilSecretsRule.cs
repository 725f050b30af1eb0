namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3303: reading secrets that are not named.</summary>
internal sealed class DataExfilSecretsRule() : UnnamedResourceRule(Actions)
{
    // BatchGetSecretValue takes no resource and reads only what GetSecretValue may.
    internal static readonly string[] Actions = ["secretsmanager:GetSecretValue"];

    public override Rule Rule { get; } = new(
        RuleIds.DataExfilSecrets,
        "DataExfilSecrets",
        "Reading every secret",
        "'{0}' may read every secret: name the secrets",
        "All passwords of an account lie in one reach then.",
        RuleCategories.Security,
        RuleSeverity.Warning);
}
