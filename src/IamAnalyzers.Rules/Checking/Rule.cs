namespace IamAnalyzers.Rules;

/// <summary>How much a finding weighs unless the user says otherwise.</summary>
internal enum RuleSeverity
{
    /// <summary>Off until asked for.</summary>
    Hidden,

    /// <summary>Advice.</summary>
    Info,

    /// <summary>A security problem, or very likely a mistake.</summary>
    Warning,

    /// <summary>AWS would refuse the document, or it can never do what it says.</summary>
    Error,
}

/// <summary>What a rule is: its id, its words and its weight. The logic stands beside it, in the same file.</summary>
/// <param name="Id">A constant of <see cref="RuleIds"/>.</param>
/// <param name="Name">The rule's name in one word, as in the documentation.</param>
/// <param name="Title">What is wrong, in a few words without a full stop.</param>
/// <param name="MessageFormat">The thing at fault (as <c>{0}</c>, <c>{1}</c>, …) and what to do, in one sentence without a full stop.</param>
/// <param name="Description">Why it matters, in one or two sentences.</param>
/// <param name="Category">A constant of <see cref="RuleCategories"/>.</param>
/// <param name="Severity">The default severity.</param>
/// <param name="HasFix">Whether findings can come with a suggested edit.</param>
internal sealed record Rule(
    string Id,
    string Name,
    string Title,
    string MessageFormat,
    string Description,
    string Category,
    RuleSeverity Severity,
    bool HasFix = false)
{
    private const string HelpRoot = "https://github.com/IamAnalyzers/IamAnalyzers/blob/main/docs/rules/";

    /// <summary>The address of the rule's page.</summary>
    public string HelpLink => HelpRoot + Id + ".md";
}
