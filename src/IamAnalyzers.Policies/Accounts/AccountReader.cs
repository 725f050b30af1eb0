using System.Collections.Immutable;
using IamAnalyzers.Policies.Accounts.Reading;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Accounts;

/// <summary>
/// Puts accounts together from what AWS exports: any number of files in any order, of one account or several. Takes any text;
/// what it does not understand is among the problems of the result, with its place, and the rest is read.
/// </summary>
/// <example><code>
/// var accounts = new AccountReader()
///     .AddAuthorizationDetails(File.ReadAllText("account.json"), "account.json")
///     .AddCredentialReport(File.ReadAllText("report.csv"), "report.csv")
///     .Read();
/// </code></example>
public sealed class AccountReader
{
    private readonly List<AccountProblem> _problems = [];
    private readonly AccountParts _parts = new();
    private readonly OrganizationReader _organization = new();
    private readonly List<CredentialReport> _reports = [];
    private readonly List<PasswordPolicy> _passwordPolicies = [];
    private readonly List<ResourcePolicy> _resourcePolicies = [];

    /// <summary>Adds the output of <c>aws iam get-account-authorization-details</c>: a page, several behind each other, or an array of them.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">What problems and locations call it.</param>
    public AccountReader AddAuthorizationDetails(string json, string file = "")
    {
        var source = ParseAll(json, file, out var values);
        foreach (var page in values.SelectMany(static v => v is JsonArray array ? array.Items : ImmutableArray.Create(v)))
        {
            if (page is JsonObject node && AuthorizationDetailsReader.IsPage(node))
            {
                new AuthorizationDetailsReader(source, _parts).ReadPage(node);
            }
            else
            {
                source.Report(AccountProblemKind.UnknownFormat, page, "This is no output of get-account-authorization-details: it has none of \"UserDetailList\", \"GroupDetailList\", \"RoleDetailList\", \"Policies\"");
            }
        }

        return this;
    }

    /// <summary>Adds the CSV of <c>aws iam get-credential-report</c>, decoded from base64.</summary>
    /// <param name="csv">The text.</param>
    /// <param name="file">What problems and locations call it.</param>
    public AccountReader AddCredentialReport(string csv, string file = "")
    {
        var json = new JsonText(csv ?? throw new ArgumentNullException(nameof(csv)), null, ImmutableArray<JsonError>.Empty);
        if (new CredentialReportReader(new SourceFile(file, json, _problems)).Read() is { } report)
        {
            _reports.Add(report);
        }

        return this;
    }

    /// <summary>Adds the JSON of <c>aws iam get-account-password-policy</c>.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">What problems and locations call it.</param>
    /// <param name="accountId">The account; needed only where several are read.</param>
    public AccountReader AddPasswordPolicy(string json, string file = "", string? accountId = null)
    {
        var source = ParseAll(json, file, out var values);
        foreach (var value in values)
        {
            if (PasswordPolicyReader.Read(source, value, accountId) is { } policy)
            {
                _passwordPolicies.Add(policy);
            }
        }

        return this;
    }

    /// <summary>Adds the policy of a resource.</summary>
    /// <param name="resourceArn">The resource.</param>
    /// <param name="json">The policy, or an AWS CLI output that has it as <c>Policy</c>.</param>
    /// <param name="file">What problems and locations call it.</param>
    /// <param name="accountId">The account that owns the resource, where the ARN does not say (S3).</param>
    public AccountReader AddResourcePolicy(string resourceArn, string json, string file = "", string? accountId = null)
    {
        var source = ParseAll(json, file, out var values);
        var description = $"policy of {resourceArn ?? throw new ArgumentNullException(nameof(resourceArn))}";
        accountId ??= Arn.TryParse(resourceArn, out var arn) && arn.Account.Length > 0 ? arn.Account : null;
        if (values.Length > 0)
        {
            var node = values[0] is JsonObject root && root.Find("Policy") is { Value: JsonString or JsonObject } wrapped ? wrapped.Value : values[0];
            _resourcePolicies.Add(new ResourcePolicy(resourceArn, accountId, PolicyTextReader.Read(source, node, node, description)));
        }

        return this;
    }

    /// <summary>Adds an organization, in the shape that <c>docs/accounts.md</c> has, or outputs of <c>aws organizations</c>.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">What problems and locations call it.</param>
    public AccountReader AddOrganization(string json, string file = "")
    {
        var source = ParseAll(json, file, out var values);
        foreach (var value in values)
        {
            if (value is JsonObject root)
            {
                _organization.Add(source, root);
            }
            else
            {
                source.Report(AccountProblemKind.UnknownFormat, value, "An organization is a JSON object");
            }
        }

        return this;
    }

    /// <summary>Puts together what was added.</summary>
    public AccountSet Read()
    {
        var problems = new List<AccountProblem>(_problems);
        if (_parts.IsTruncated)
        {
            problems.Add(new AccountProblem(
                AccountProblemKind.Incomplete,
                "The last page says that more follow (\"IsTruncated\": true): export all pages, or findings and decisions miss what they hold",
                _parts.LastPage));
        }

        var linker = new AccountLinker(_parts, problems);
        var accounts = _parts.Accounts.Select(linker.Link).ToImmutableArray();
        var reports = new ReportLinker(problems);
        accounts = reports.Link(accounts, _reports, _passwordPolicies);
        var before = _problems.Count;
        var organization = _organization.Build();
        problems.AddRange(_problems.Skip(before));
        _problems.RemoveRange(before, _problems.Count - before);
        return new AccountSet(accounts, organization, _resourcePolicies.ToImmutableArray(), problems.ToImmutableArray());
    }

    private SourceFile ParseAll(string text, string file, out ImmutableArray<JsonNode> values)
    {
        var json = JsonText.ParseSequence(text ?? throw new ArgumentNullException(nameof(text)), JsonOptions.Export, out values);
        var source = new SourceFile(file, json, _problems);
        source.ReportJsonErrors();
        return source;
    }
}
