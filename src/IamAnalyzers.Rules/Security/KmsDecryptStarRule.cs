namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3014: decrypting with keys that are not named.</summary>
internal sealed class KmsDecryptStarRule() : UnnamedResourceRule(Actions)
{
    internal static readonly string[] Actions = ["kms:Decrypt", "kms:ReEncryptFrom", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"];

    public override Rule Rule { get; } = new(
        RuleIds.KmsDecryptStar,
        "KmsDecryptStar",
        "Decrypting with any key",
        "'{0}' may use every key whose policy delegates to IAM: name the keys, or demand kms:ViaService or tags",
        "A permission to decrypt with any key makes the keys' separation worthless.",
        RuleCategories.Security,
        RuleSeverity.Warning);
}
