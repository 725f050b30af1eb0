namespace IamAnalyzers.Policies;

/// <summary>
/// Says which IAM actions the code of an assembly needs where it runs. The generator writes it for libraries that call AWS; a
/// project with an execution policy holds it against that policy like its own calls.
/// </summary>
/// <remarks>It may be written by hand too, for needs that no call shows: code that loads others, calls over plain HTTP.</remarks>
/// <example>
/// <code>[assembly: RequiresIamActions("s3:GetObject", "s3:PutObject", Resource = "arn:aws:s3:::docs/*")]</code>
/// </example>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class RequiresIamActionsAttribute : Attribute
{
    /// <summary>Names actions that the assembly needs.</summary>
    /// <param name="actions">Full names such as <c>s3:GetObject</c>, without wildcards; what is no action counts for nothing.</param>
    public RequiresIamActionsAttribute(params string[] actions) => Actions = actions ?? throw new ArgumentNullException(nameof(actions));

    /// <summary>The actions, as written.</summary>
    public IReadOnlyList<string> Actions { get; }

    /// <summary>
    /// The resource that they are needed on: an ARN in which <c>*</c> stands for what the library does not know. Null where it
    /// knows nothing of it.
    /// </summary>
    public string? Resource { get; set; }
}
