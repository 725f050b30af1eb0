using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Accounts.Reading;

/// <summary>Reads the JSON of <c>get-account-password-policy</c>.</summary>
internal static class PasswordPolicyReader
{
    private static readonly string[] Known =
    [
        "MinimumPasswordLength", "RequireSymbols", "RequireNumbers", "RequireUppercaseCharacters", "RequireLowercaseCharacters",
        "AllowUsersToChangePassword", "ExpirePasswords", "MaxPasswordAge", "PasswordReusePrevention", "HardExpiry",
    ];

    public static PasswordPolicy? Read(SourceFile file, JsonNode root, string? accountId)
    {
        var node = (root as JsonObject)?.Find("PasswordPolicy")?.Value as JsonObject ?? root as JsonObject;
        if (node is null || !node.Properties.Any(static p => Known.Contains(p.Name.Value)))
        {
            file.Report(AccountProblemKind.UnknownFormat, root, "This is no output of get-account-password-policy: it has no \"PasswordPolicy\"");
            return null;
        }

        var fields = new ObjectFields(file, node, "a password policy", Known);
        var places = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var property in node.Properties)
        {
            if (!places.ContainsKey(property.Name.Value))
            {
                places.Add(property.Name.Value, file.At(property.Value.Kind == JsonKind.Missing ? property.Name : property.Value));
            }
        }

        return new PasswordPolicy
        {
            AccountId = accountId,
            MinimumLength = fields.Integer("MinimumPasswordLength") ?? 6,
            RequireSymbols = fields.Boolean("RequireSymbols") ?? false,
            RequireNumbers = fields.Boolean("RequireNumbers") ?? false,
            RequireUppercase = fields.Boolean("RequireUppercaseCharacters") ?? false,
            RequireLowercase = fields.Boolean("RequireLowercaseCharacters") ?? false,
            MaxAgeDays = fields.Boolean("ExpirePasswords") == false ? null : fields.Integer("MaxPasswordAge") is { } age and > 0 ? age : null,
            ReusePrevention = fields.Integer("PasswordReusePrevention") ?? 0,
            Location = file.At(node),
            Fields = places,
        };
    }
}
