namespace IamAnalyzers.Rules;

/// <summary>A check of policies. Instances hold no state: one serves all documents and threads.</summary>
internal abstract class PolicyRule
{
    /// <summary>What the rule is.</summary>
    public abstract Rule Rule { get; }

    /// <summary>Reports what is wrong with a document. Must not throw, whatever the document.</summary>
    public abstract void Check(PolicyCheck check);
}
