using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Policies.Accounts;

/// <summary>A policy as it stands in an account's files: the document where it could be read, else its faults.</summary>
public abstract class AccountPolicy
{
    private protected AccountPolicy(PolicyText text)
    {
        Text = text;
    }

    /// <summary>The policy; null where it could not be read. Its name says what it is and whose.</summary>
    public PolicyDocument? Document => Text.Document;

    /// <summary>Why it could not be read; lines and columns are those of the file. Empty where it could.</summary>
    public ImmutableArray<PolicySyntaxError> Errors => Text.Syntax?.Errors ?? ImmutableArray<PolicySyntaxError>.Empty;

    /// <summary>Where the document stands.</summary>
    public SourceLocation Location => Text.Location;

    /// <summary>The document with all positions, for rules; null where there was nothing to read.</summary>
    internal PolicySyntax? Syntax => Text.Syntax;

    internal PolicyText Text { get; }

    /// <summary>What the policy is and whose.</summary>
    public override string ToString() => Text.Description;
}

/// <summary>What the reader found where a policy should stand.</summary>
/// <param name="Description">What the policy is and whose, as explanations say it.</param>
/// <param name="Syntax">The document with positions; null where there is no text that could be one.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record PolicyText(string Description, PolicySyntax? Syntax, SourceLocation Location)
{
    /// <summary>One instance for each policy, so that what evaluation prepares is kept with it.</summary>
    public PolicyDocument? Document { get; init; } = Syntax?.ToDocument(Description);
}

/// <summary>A policy that is a part of one user, group or role.</summary>
/// <remarks>AWS: "Managed policies and inline policies".</remarks>
public sealed class InlinePolicy : AccountPolicy
{
    internal InlinePolicy(string name, PolicyText text, SourceLocation nameLocation)
        : base(text)
    {
        Name = name;
        NameLocation = nameLocation;
    }

    /// <summary>The policy's name, unique in its owner.</summary>
    public string Name { get; }

    /// <summary>Where the name stands.</summary>
    public SourceLocation NameLocation { get; }
}

/// <summary>A role's trust policy: who may assume it.</summary>
public sealed class TrustPolicy : AccountPolicy
{
    internal TrustPolicy(PolicyText text)
        : base(text)
    {
    }
}

/// <summary>A policy that is attached to a resource: a bucket, a queue, a topic, a key.</summary>
public sealed class ResourcePolicy : AccountPolicy
{
    internal ResourcePolicy(string resourceArn, string? accountId, PolicyText text)
        : base(text)
    {
        ResourceArn = resourceArn;
        AccountId = accountId;
    }

    /// <summary>The ARN of the resource.</summary>
    public string ResourceArn { get; }

    /// <summary>The account that owns the resource; null where neither the ARN nor the caller says.</summary>
    public string? AccountId { get; }
}
