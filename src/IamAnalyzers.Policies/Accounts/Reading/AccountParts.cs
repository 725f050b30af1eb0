namespace IamAnalyzers.Policies.Accounts.Reading;

/// <summary>What was read so far, by account: files and pages in any order make one model.</summary>
internal sealed class AccountParts
{
    private readonly Dictionary<string, AccountContent> _accounts = new(StringComparer.Ordinal);
    private readonly List<AccountContent> _order = [];

    // AWS's own policies belong to no account: all may use what one export holds.
    private readonly Dictionary<string, ManagedPolicy> _awsPolicies = new(StringComparer.Ordinal);

    public IReadOnlyList<AccountContent> Accounts => _order;

    public IReadOnlyDictionary<string, ManagedPolicy> AwsPolicies => _awsPolicies;

    public SourceLocation LastPage { get; set; }

    public bool IsTruncated { get; set; }

    public void Add(SourceFile file, User user) => Add(file, Of(user.Arn).Users, user, "user");

    public void Add(SourceFile file, Group group) => Add(file, Of(group.Arn).Groups, group, "group");

    public void Add(SourceFile file, Role role) => Add(file, Of(role.Arn).Roles, role, "role");

    public void Add(SourceFile file, ManagedPolicy policy)
    {
        var target = policy.IsAwsManaged ? _awsPolicies : Of(policy.Arn).Policies;
        if (!target.ContainsKey(policy.Arn))
        {
            target.Add(policy.Arn, policy);
        }
        else if (!policy.IsAwsManaged)
        {
            file.Report(AccountProblemKind.Duplicate, policy.Location, $"Policy {policy.Arn} stands twice: the first counts");
        }
    }

    /// <summary>The account of an ARN; where it says none, that of no id.</summary>
    private AccountContent Of(string arn)
    {
        var id = Arn.TryParse(arn, out var parsed) ? parsed.Account : string.Empty;
        if (!_accounts.TryGetValue(id, out var content))
        {
            content = new AccountContent(id);
            _accounts.Add(id, content);
            _order.Add(content);
        }

        return content;
    }

    private static void Add<T>(SourceFile file, Dictionary<string, T> target, T identity, string what)
        where T : AccountIdentity
    {
        if (target.ContainsKey(identity.Name))
        {
            file.Report(AccountProblemKind.Duplicate, identity.Location, $"The {what} {identity.Name} stands twice (names differ in more than case): the first counts");
        }
        else
        {
            target.Add(identity.Name, identity);
        }
    }
}

/// <summary>What was read of one account. Dictionaries keep the order of adding, since nothing is ever removed.</summary>
internal sealed class AccountContent(string id)
{
    public string Id { get; } = id;

    public Dictionary<string, User> Users { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, Group> Groups { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, Role> Roles { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, ManagedPolicy> Policies { get; } = new(StringComparer.Ordinal);
}
