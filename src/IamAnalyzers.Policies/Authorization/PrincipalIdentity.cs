using System.Diagnostics.CodeAnalysis;

namespace IamAnalyzers.Policies;

/// <summary>
/// The one who makes a request, taken apart: kind, account, name, session. Any text can be taken; one that names no
/// principal is <see cref="PrincipalKind.Unrecognized"/>.
/// </summary>
public readonly struct PrincipalIdentity : IEquatable<PrincipalIdentity>
{
    private readonly string? _text;
    private readonly int _account;
    private readonly int _accountEnd;
    private readonly int _name;
    private readonly int _nameEnd;

    private PrincipalIdentity(string text, PrincipalKind kind, int account, int accountEnd, int name, int nameEnd)
    {
        _text = text;
        Kind = kind;
        _account = account;
        _accountEnd = accountEnd;
        _name = name;
        _nameEnd = nameEnd;
    }

    /// <summary>Nobody: a request that was not signed.</summary>
    public static PrincipalIdentity Anonymous => new("*", PrincipalKind.Anonymous, 0, 0, 0, 1);

    /// <summary>What sort of principal this is.</summary>
    public PrincipalKind Kind { get; }

    /// <summary>The account's id; empty for those who belong to none: anonymous, services, providers.</summary>
    public string AccountId => AccountSpan.ToString();

    /// <summary>The user's or role's name without path, the provider, the service; empty for root and for unrecognized text.</summary>
    public string Name => NameSpan.ToString();

    /// <summary>The session's name of a role session; else empty.</summary>
    public string SessionName => Kind == PrincipalKind.RoleSession ? _text!.Substring(_nameEnd + 1) : string.Empty;

    internal ReadOnlySpan<char> AccountSpan => _text.AsSpan(_account, _accountEnd - _account);

    internal ReadOnlySpan<char> NameSpan => _text.AsSpan(_name, _nameEnd - _name);

    /// <summary>The ARN's partition; empty where the text is no ARN.</summary>
    internal ReadOnlySpan<char> PartitionSpan
    {
        get
        {
            if (_text is null || !_text.StartsWith("arn:", StringComparison.Ordinal))
            {
                return default;
            }

            var rest = _text.AsSpan(ArnFields.Partition);
            return rest.Slice(0, rest.IndexOf(':'));
        }
    }

    /// <summary>Whether this is someone of an account, whom identity policies and service control policies concern.</summary>
    /// <remarks>CloudFront's access identities are users of an account called <c>cloudfront</c>, which is none.</remarks>
    internal bool IsOfAccount =>
        Kind is PrincipalKind.Root or PrincipalKind.User or PrincipalKind.Role or PrincipalKind.RoleSession or PrincipalKind.FederatedUser
        && AccountSpan[0] is >= '0' and <= '9';

    internal string Text => _text ?? string.Empty;

    /// <summary>Takes a principal as a request names it: an ARN, an account's id, a service, a provider, or <c>*</c>.</summary>
    public static PrincipalIdentity Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new PrincipalIdentity(string.Empty, PrincipalKind.Unrecognized, 0, 0, 0, 0);
        }

        if (text == "*")
        {
            return Anonymous;
        }

        var span = text.AsSpan();
        if (ArnFields.TrySplit(span, out var fields))
        {
            return ParseArn(text!, fields);
        }

        if (IsAccountId(span))
        {
            return new PrincipalIdentity(text!, PrincipalKind.Root, 0, text!.Length, 0, 0);
        }

        var kind = IsCanonicalId(span) ? PrincipalKind.CanonicalUser
            : IsPublicProvider(text!) ? PrincipalKind.FederatedProvider
            : IsHostName(span) ? PrincipalKind.Service
            : PrincipalKind.Unrecognized;
        return new PrincipalIdentity(text!, kind, 0, 0, 0, kind == PrincipalKind.Unrecognized ? 0 : text!.Length);
    }

    /// <summary>An IAM user.</summary>
    /// <param name="accountId">The account's id.</param>
    /// <param name="name">The user's name, with its path if it has one (<c>division/alice</c>).</param>
    /// <param name="partition">The partition.</param>
    public static PrincipalIdentity User(string accountId, string name, string partition = "aws") =>
        Parse($"arn:{partition}:iam::{accountId}:user/{name}");

    /// <summary>An IAM role.</summary>
    /// <param name="accountId">The account's id.</param>
    /// <param name="name">The role's name, with its path if it has one.</param>
    /// <param name="partition">The partition.</param>
    public static PrincipalIdentity Role(string accountId, string name, string partition = "aws") =>
        Parse($"arn:{partition}:iam::{accountId}:role/{name}");

    /// <summary>A session of a role.</summary>
    /// <param name="accountId">The account's id.</param>
    /// <param name="role">The role's name without path.</param>
    /// <param name="session">The session's name.</param>
    /// <param name="partition">The partition.</param>
    public static PrincipalIdentity RoleSession(string accountId, string role, string session, string partition = "aws") =>
        Parse($"arn:{partition}:sts::{accountId}:assumed-role/{role}/{session}");

    /// <summary>A session made with <c>GetFederationToken</c>.</summary>
    /// <param name="accountId">The account's id.</param>
    /// <param name="name">The federated user's name.</param>
    /// <param name="partition">The partition.</param>
    public static PrincipalIdentity FederatedUser(string accountId, string name, string partition = "aws") =>
        Parse($"arn:{partition}:sts::{accountId}:federated-user/{name}");

    /// <summary>An account's root user, or an account as such.</summary>
    /// <param name="accountId">The account's id.</param>
    /// <param name="partition">The partition.</param>
    public static PrincipalIdentity Root(string accountId, string partition = "aws") => Parse($"arn:{partition}:iam::{accountId}:root");

    /// <summary>An AWS service.</summary>
    /// <param name="name">The service principal, such as <c>lambda.amazonaws.com</c>.</param>
    public static PrincipalIdentity Service(string name) => Parse(name);

    /// <inheritdoc/>
    public bool Equals(PrincipalIdentity other) => Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PrincipalIdentity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>Whether both name the same text.</summary>
    public static bool operator ==(PrincipalIdentity left, PrincipalIdentity right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    public static bool operator !=(PrincipalIdentity left, PrincipalIdentity right) => !left.Equals(right);

    /// <summary>The principal as written.</summary>
    public override string ToString() => Text;

    internal static bool IsAccountId([NotNullWhen(true)] string? text) => text is not null && IsAccountId(text.AsSpan());

    internal static bool IsAccountId(ReadOnlySpan<char> text)
    {
        if (text.Length != 12)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    private static PrincipalIdentity ParseArn(string text, ArnFields fields)
    {
        var span = text.AsSpan();
        var service = span.Slice(fields.Service, fields.Region - 1 - fields.Service);
        var resource = span.Slice(fields.Resource);
        var accountEnd = fields.Resource - 1;
        var slash = resource.IndexOf('/');
        var type = slash < 0 ? resource : resource.Slice(0, slash);
        var kind = KindOf(service, type, slash);
        if (kind == PrincipalKind.Unrecognized || fields.Account == accountEnd)
        {
            return new PrincipalIdentity(text, PrincipalKind.Unrecognized, 0, 0, 0, 0);
        }

        var name = fields.Resource + slash + 1;
        switch (kind)
        {
            case PrincipalKind.Root:
                return new PrincipalIdentity(text, kind, fields.Account, accountEnd, text.Length, text.Length);
            case PrincipalKind.RoleSession:
                var session = span.Slice(name).IndexOf('/');
                return session <= 0 || name + session + 1 == text.Length
                    ? new PrincipalIdentity(text, PrincipalKind.Unrecognized, 0, 0, 0, 0)
                    : new PrincipalIdentity(text, kind, fields.Account, accountEnd, name, name + session);
            case PrincipalKind.User or PrincipalKind.Role:
                name = text.LastIndexOf('/') + 1;
                break;
        }

        // A provider speaks for people outside every account.
        return kind == PrincipalKind.FederatedProvider
            ? new PrincipalIdentity(text, kind, 0, 0, name, text.Length)
            : new PrincipalIdentity(text, name == text.Length ? PrincipalKind.Unrecognized : kind, fields.Account, accountEnd, name, text.Length);
    }

    private static PrincipalKind KindOf(ReadOnlySpan<char> service, ReadOnlySpan<char> type, int slash)
    {
        if (service.SequenceEqual("iam".AsSpan()))
        {
            return slash < 0
                ? (type.SequenceEqual("root".AsSpan()) ? PrincipalKind.Root : PrincipalKind.Unrecognized)
                : type.SequenceEqual("user".AsSpan()) ? PrincipalKind.User
                : type.SequenceEqual("role".AsSpan()) ? PrincipalKind.Role
                : type.SequenceEqual("saml-provider".AsSpan()) || type.SequenceEqual("oidc-provider".AsSpan()) ? PrincipalKind.FederatedProvider
                : PrincipalKind.Unrecognized;
        }

        if (!service.SequenceEqual("sts".AsSpan()) || slash < 0)
        {
            return PrincipalKind.Unrecognized;
        }

        return type.SequenceEqual("assumed-role".AsSpan()) ? PrincipalKind.RoleSession
            : type.SequenceEqual("federated-user".AsSpan()) ? PrincipalKind.FederatedUser
            : PrincipalKind.Unrecognized;
    }

    private static bool IsPublicProvider(string text) =>
        text is "accounts.google.com" or "graph.facebook.com" or "www.amazon.com";

    private static bool IsHostName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.'))
            {
                return false;
            }
        }

        return text.IndexOf('.') > 0;
    }

    private static bool IsCanonicalId(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!(c is (>= 'a' and <= 'f') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return text.Length == 64;
    }
}
