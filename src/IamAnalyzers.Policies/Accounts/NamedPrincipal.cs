namespace IamAnalyzers.Policies.Accounts;

/// <summary>
/// A user or a role that generated code names: a member of a class instead of a string, so that a test that names it no longer
/// compiles when it disappears from the snapshot.
/// </summary>
public sealed class NamedPrincipal
{
    private readonly Func<AccountSet> _accounts;

    /// <summary>Creates a name; generated code does.</summary>
    /// <param name="accounts">The accounts in which the principal is looked up when something is asked.</param>
    /// <param name="arn">Its ARN.</param>
    public NamedPrincipal(Func<AccountSet> accounts, string arn)
    {
        _accounts = accounts ?? throw new ArgumentNullException(nameof(accounts));
        Arn = arn ?? throw new ArgumentNullException(nameof(arn));
    }

    /// <summary>The ARN.</summary>
    public string Arn { get; }

    /// <summary>The user or role in the model.</summary>
    /// <exception cref="InvalidOperationException">The accounts in use do not hold it.</exception>
    public AccountPrincipal Principal => _accounts().Directory.Find(Arn)
        ?? throw new InvalidOperationException($"The accounts in use do not hold {Arn}.");

    /// <summary>Decides a request of the principal, with reasons.</summary>
    /// <param name="action">What it wants to do, such as <c>s3:GetObject</c>.</param>
    /// <param name="resource">On what: an ARN, or <c>*</c>.</param>
    /// <param name="context">The condition keys of the request; null for none.</param>
    public AuthorizationResult Evaluate(string action, string resource, RequestContext? context = null)
    {
        var principal = Principal;
        return principal.Account.Evaluate(principal, action, resource, context);
    }

    /// <summary>Decides a request of the principal, with reasons.</summary>
    /// <param name="action">What it wants to do.</param>
    /// <param name="resource">On what: an ARN, or <c>*</c>.</param>
    /// <param name="context">The condition keys of the request; null for none.</param>
    public AuthorizationResult Evaluate(IamAction action, string resource, RequestContext? context = null) => Evaluate(action.Name, resource, context);

    /// <summary>Whether the principal may do something.</summary>
    /// <param name="action">What it wants to do.</param>
    /// <param name="resource">On what: an ARN, or <c>*</c>.</param>
    /// <param name="context">The condition keys of the request; null for none.</param>
    public bool Can(IamAction action, string resource, RequestContext? context = null) => Evaluate(action.Name, resource, context).IsAllowed;

    /// <summary>Whether the principal may do something.</summary>
    /// <param name="action">What it wants to do.</param>
    /// <param name="resource">On what: an ARN, or <c>*</c>.</param>
    /// <param name="context">The condition keys of the request; null for none.</param>
    public bool Can(string action, string resource, RequestContext? context = null) => Evaluate(action, resource, context).IsAllowed;

    /// <summary>Whether the principal may assume a role, in one step.</summary>
    /// <param name="role">The role.</param>
    /// <param name="context">The condition keys of the request; null for none.</param>
    public bool CanAssume(NamedPrincipal role, RequestContext? context = null) =>
        Evaluate("sts:AssumeRole", (role ?? throw new ArgumentNullException(nameof(role))).Arn, context).IsAllowed;

    /// <summary>The ARN.</summary>
    public override string ToString() => Arn;
}

/// <summary>A group that generated code names. Groups are no principals: they are asked for their users and policies.</summary>
public sealed class NamedGroup
{
    private readonly Func<AccountSet> _accounts;

    /// <summary>Creates a name; generated code does.</summary>
    /// <param name="accounts">The accounts in which the group is looked up when something is asked.</param>
    /// <param name="arn">Its ARN.</param>
    public NamedGroup(Func<AccountSet> accounts, string arn)
    {
        _accounts = accounts ?? throw new ArgumentNullException(nameof(accounts));
        Arn = arn ?? throw new ArgumentNullException(nameof(arn));
    }

    /// <summary>The ARN.</summary>
    public string Arn { get; }

    /// <summary>The group in the model.</summary>
    /// <exception cref="InvalidOperationException">The accounts in use do not hold it.</exception>
    public Group Group => _accounts().Accounts.SelectMany(static a => a.Groups).FirstOrDefault(g => g.Arn == Arn)
        ?? throw new InvalidOperationException($"The accounts in use do not hold {Arn}.");

    /// <summary>Whether a user is in the group.</summary>
    /// <param name="user">The user.</param>
    public bool Contains(NamedPrincipal user) => (user ?? throw new ArgumentNullException(nameof(user))).Principal is User member && member.Groups.Contains(Group);

    /// <summary>The ARN.</summary>
    public override string ToString() => Arn;
}
