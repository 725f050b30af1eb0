namespace IamAnalyzers.Rules.Conditions;

/// <summary>By what the conditions of a statement really narrow whom or what it concerns.</summary>
[Flags]
internal enum Narrowing
{
    /// <summary>By nothing that counts.</summary>
    None = 0,

    /// <summary>By an account: the principal's, the source's or the resource's.</summary>
    Account = 1,

    /// <summary>By an organisation or a part of one.</summary>
    Organization = 2,

    /// <summary>By an ARN that pins an account: the principal's or the source's.</summary>
    Arn = 4,

    /// <summary>By network: addresses, VPCs, endpoints.</summary>
    Network = 8,

    /// <summary>By multi-factor authentication.</summary>
    Mfa = 16,

    /// <summary>By tags of principal, resource or request.</summary>
    Tag = 32,

    /// <summary>By the identity of the principal: user id, user name, subject of a web identity.</summary>
    Identity = 64,

    /// <summary>By the service through which the call comes, or to which a role is passed.</summary>
    Service = 128,

    /// <summary>By the account or organisation of the resource: narrows a principal's policy, and says nothing in a resource's own.</summary>
    Resource = 256,

    /// <summary>All that makes a wide grant an ordinary one.</summary>
    Any = Account | Organization | Arn | Network | Mfa | Tag | Identity | Service | Resource,

    /// <summary>All that keeps outsiders away from a resource that names everyone as principal.</summary>
    Outsiders = Account | Organization | Arn | Network | Identity,
}
