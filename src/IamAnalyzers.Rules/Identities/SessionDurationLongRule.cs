namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4029: a role whose sessions may last long.</summary>
internal static class SessionDurationLongRule
{
    /// <summary>Four hours: half a working day.</summary>
    public const int DefaultSeconds = 4 * 60 * 60;

    public static Rule Rule { get; } = new(
        RuleIds.SessionDurationLong,
        "SessionDurationLong",
        "Sessions of the role may last long",
        "Sessions of the role may last {0} seconds, more than {1}: let them end earlier, or raise iam_max_session_seconds",
        "Credentials of a session that got into wrong hands work until the session ends.",
        RuleCategories.Identities,
        RuleSeverity.Hidden);
}
