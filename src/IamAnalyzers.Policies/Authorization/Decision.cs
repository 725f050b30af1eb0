namespace IamAnalyzers.Policies;

/// <summary>What IAM answers to a request.</summary>
/// <remarks>AWS: "Policy evaluation logic" in the IAM User Guide.</remarks>
public enum Decision
{
    /// <summary>Denied, because nothing allows: the answer where no policy speaks.</summary>
    ImplicitlyDenied,

    /// <summary>Allowed.</summary>
    Allowed,

    /// <summary>Denied by a statement with <c>Effect</c> <c>Deny</c>, whatever else allows.</summary>
    ExplicitlyDenied,
}

/// <summary>The answer where part of the request is unknown: it may depend on that part.</summary>
public enum AuthorizationOutcome
{
    /// <summary>Denied, whatever the unknown keys hold.</summary>
    Denied,

    /// <summary>Allowed, whatever the unknown keys hold.</summary>
    Allowed,

    /// <summary>It depends on keys whose values are unknown.</summary>
    DependsOn,
}
