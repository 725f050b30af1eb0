namespace IamAnalyzers.Rules.Operations;

/// <summary>How sure it is that a call needs an action. The order counts: more is surer.</summary>
internal enum NeedStrength
{
    /// <summary>The call does not use the action.</summary>
    None,

    /// <summary>
    /// The call may use the action, or AWS may use it in the caller's name: no reason to demand it, but one not to call a grant
    /// of it unused.
    /// </summary>
    Possible,

    /// <summary>Without the action the call fails.</summary>
    Required,
}
