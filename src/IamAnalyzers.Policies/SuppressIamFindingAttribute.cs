namespace IamAnalyzers.Policies;

/// <summary>
/// Excuses findings of IamAnalyzers with a reason, where a comment cannot stand: JSON has none. An excuse that matches no
/// finding, or gives no reason, is itself reported (IAM0004).
/// </summary>
/// <example>
/// <code>[assembly: SuppressIamFinding("IAM3001", "policies/admin.iam.json", Sid = "BreakGlass", Justification = "Sealed account, alarmed")]</code>
/// </example>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class SuppressIamFindingAttribute : Attribute
{
    /// <summary>Excuses a rule's findings in the C# code of the project.</summary>
    /// <param name="ruleId">The rule, such as <c>IAM3001</c>.</param>
    public SuppressIamFindingAttribute(string ruleId) => RuleId = ruleId;

    /// <summary>Excuses a rule's findings in one file.</summary>
    /// <param name="ruleId">The rule, such as <c>IAM3001</c>.</param>
    /// <param name="path">The file, from the project's directory, with <c>/</c> or <c>\</c>.</param>
    public SuppressIamFindingAttribute(string ruleId, string path)
    {
        RuleId = ruleId;
        Path = path;
    }

    /// <summary>The rule whose findings are excused.</summary>
    public string RuleId { get; }

    /// <summary>The file, from the project's directory; null for all C# code.</summary>
    public string? Path { get; }

    /// <summary>The statement, by its <c>Sid</c>; null for the whole document.</summary>
    public string? Sid { get; set; }

    /// <summary>
    /// One value, by the first eight or more hexadecimal digits of the SHA-256 of its UTF-8 text; null for all. With it a
    /// credential can be excused without being written down once more; the diagnostic's property <c>IamValueHash</c> tells it.
    /// </summary>
    public string? Hash { get; set; }

    /// <summary>Why this is as it should be. Required.</summary>
    public string? Justification { get; set; }
}
