namespace IamAnalyzers.Policies;

/// <summary>
/// Compiles policies that act together into the class, in the order in which AWS evaluates them: a Deny of any of them ends it,
/// then each kind must allow. The types are classes of policies that are compiled in the same project, from <c>*.iam.json</c> files or
/// <see cref="IamPolicyAttribute"/>. The class has to be static and partial, as for that attribute.
/// </summary>
/// <remarks>
/// AWS: "Policy evaluation logic". The answer is that of <see cref="PolicyEvaluator"/> for the same set, with exactly the keys of the
/// context. Without <see cref="Resource"/> it is about a caller of the resource's own account, to whom the policies are attached; with
/// it the methods take the principal.
/// </remarks>
/// <example>
/// <code>
/// [IamPolicySet(Identity = [typeof(DocumentReader), typeof(Uploads)], Boundary = typeof(Developers))]
/// internal static partial class Auditor;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class)]
public sealed class IamPolicySetAttribute : Attribute
{
    /// <summary>The policies of the principal: one of them must allow.</summary>
    public Type[] Identity { get; set; } = [];

    /// <summary>The policy of the resource; for a role that is assumed its trust policy, for a KMS key its key policy.</summary>
    public Type? Resource { get; set; }

    /// <summary>The permissions boundary, which must allow.</summary>
    public Type? Boundary { get; set; }

    /// <summary>The policies with which the session was made: one of them must allow.</summary>
    public Type[] Session { get; set; } = [];

    /// <summary>
    /// The service control policies of one level: one of them must allow. Further levels, such as organizational unit and account,
    /// are <see cref="ServiceControlLevelAttribute"/>s.
    /// </summary>
    public Type[] ServiceControl { get; set; } = [];

    /// <summary>
    /// The resource control policies of one level, beside <c>RCPFullAWSAccess</c>, which AWS attaches everywhere. Further levels are
    /// <see cref="ResourceControlLevelAttribute"/>s.
    /// </summary>
    public Type[] ResourceControl { get; set; } = [];

    /// <summary>The policy of the VPC endpoint, which must allow.</summary>
    public Type? Endpoint { get; set; }
}
