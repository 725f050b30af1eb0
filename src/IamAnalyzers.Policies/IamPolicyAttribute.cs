using System.Diagnostics.CodeAnalysis;

namespace IamAnalyzers.Policies;

/// <summary>
/// Compiles a policy that stands in C# into the class: the same members that a <c>*.iam.json</c> file gives. The class has to be
/// static and partial, not generic, and so have the types in which it stands; otherwise IAM0002 says what is missing.
/// </summary>
/// <example>
/// <code>
/// [IamPolicy("""
///     { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::uploads/*" } }
///     """)]
/// internal static partial class Uploads;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class)]
public sealed class IamPolicyAttribute : Attribute
{
    /// <summary>Gives the class a policy.</summary>
    /// <param name="json">The policy document, as a constant: a literal of any kind, constants, or both put together.</param>
    public IamPolicyAttribute([StringSyntax(StringSyntaxAttribute.Json)] string json) => Json = json;

    /// <summary>The policy document.</summary>
    public string Json { get; }

    /// <summary>The kind of policy. Where it is not set, the content tells: a statement with a principal is of a resource policy.</summary>
    public PolicyKind Kind { get; set; }
}
