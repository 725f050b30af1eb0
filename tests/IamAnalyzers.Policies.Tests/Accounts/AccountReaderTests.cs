using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Policies.Tests.Accounts;

public class AccountReaderTests
{
    private const string Allow = """{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""";

    private const string Page = """
        {
          "UserDetailList": [
            { "Path": "/", "UserName": "alice", "UserId": "AIDA1", "Arn": "arn:aws:iam::111111111111:user/alice", "CreateDate": "2024-01-02T03:04:05+00:00",
              "GroupList": ["Readers"], "AttachedManagedPolicies": [],
              "UserPolicyList": [ { "PolicyName": "own", "PolicyDocument": INLINE } ],
              "Tags": [ { "Key": "team", "Value": "blue" } ] }
          ],
          "GroupDetailList": [
            { "Path": "/", "GroupName": "Readers", "GroupId": "AGPA1", "Arn": "arn:aws:iam::111111111111:group/Readers",
              "GroupPolicyList": [], "AttachedManagedPolicies": [ { "PolicyName": "read", "PolicyArn": "arn:aws:iam::111111111111:policy/read" } ] }
          ],
          "RoleDetailList": [],
          "Policies": [
            { "PolicyName": "read", "PolicyId": "ANPA1", "Arn": "arn:aws:iam::111111111111:policy/read", "Path": "/", "DefaultVersionId": "v2",
              "PolicyVersionList": [
                { "VersionId": "v2", "IsDefaultVersion": true, "Document": MANAGED },
                { "VersionId": "v1", "IsDefaultVersion": false, "Document": MANAGED } ] }
          ],
          "IsTruncated": false
        }
        """;

    [Fact]
    public void Users_find_their_groups_and_groups_their_policies()
    {
        var set = Read(Whole(Allow));

        Assert.Empty(set.Problems);
        var account = Assert.Single(set.Accounts);
        Assert.Equal("111111111111", account.Id);
        var alice = account.FindUser("ALICE")!;
        Assert.Equal(new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero), alice.CreateDate);
        var group = Assert.Single(alice.Groups);
        Assert.Same(alice, Assert.Single(group.Users));
        Assert.Equal(PolicyDocument.Parse(Allow), group.AttachedPolicies[0].Policy!.Document);
        Assert.Equal("own", Assert.Single(alice.InlinePolicies).Name);
        Assert.Equal(2, account.ManagedPolicies[0].Versions.Length);
        Assert.Equal("team", alice.Tags[0].Key);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Documents_in_strings_are_read_and_keep_their_places(bool urlEncoded)
    {
        var document = Allow.Replace("s3:GetObject", "s3:Getö\U0001F600Object", StringComparison.Ordinal).Replace("\"Read\"", "\"Re,ad\"", StringComparison.Ordinal);
        var text = urlEncoded ? Uri.EscapeDataString(document) : document.Replace("\"", "\\\"", StringComparison.Ordinal);
        var file = Whole("\"" + text + "\"");

        var policy = Read(file).Accounts[0].Users[0].InlinePolicies[0];

        var syntax = policy.Syntax!;
        var action = syntax.Statements[0].Actions[0].Node;
        var span = syntax.Json.ToSource(action.Span);
        var source = file.Substring(span.Start, span.Length);
        Assert.Equal("\"s3:Getö\U0001F600Object\"", urlEncoded ? Uri.UnescapeDataString(source) : source.Replace("\\\"", "\"", StringComparison.Ordinal));
        var resource = syntax.Json.ToSource(syntax.Statements[0].Resources[0].Node.Span);
        Assert.Equal(urlEncoded ? "%22%2A%22" : "\\\"*\\\"", file.Substring(resource.Start, resource.Length));
    }

    [Fact]
    public void The_place_of_a_statement_is_its_place_in_the_file()
    {
        var file = Whole(Allow);

        var statement = Read(file).Accounts[0].Users[0].InlinePolicies[0].Document!.Statements[0];

        Assert.Equal(5, statement.Line);
        Assert.Equal('{', file[statement.Span.Start]);
        Assert.StartsWith("{\"Sid\":\"Read\"", file[statement.Span.Start..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_escape_is_reported_where_it_stands()
    {
        var encoded = Uri.EscapeDataString(Allow).Replace("%3AGetObject", "%ZZGetObject", StringComparison.Ordinal);
        var file = Whole("\"" + encoded + "\"");

        var problem = Read(file).Problems.First(p => p.Kind == AccountProblemKind.InvalidPolicy);

        Assert.Equal(file.IndexOf("%ZZ", StringComparison.Ordinal), problem.Location.Span.Start);
        Assert.Equal("account.json", problem.Location.File);
    }

    [Theory]
    [InlineData("{0}{1}")]
    [InlineData("{0}\n{1}")]
    [InlineData("[{0},{1}]")]
    public void Pages_in_one_file_make_one_account(string layout)
    {
        var second = """{"RoleDetailList":[{"RoleName":"r","Arn":"arn:aws:iam::111111111111:role/r","AssumeRolePolicyDocument":DOC}]}""".Replace("DOC", Allow, StringComparison.Ordinal);

        var set = Read(layout.Replace("{0}", Whole(Allow), StringComparison.Ordinal).Replace("{1}", second, StringComparison.Ordinal));

        var account = Assert.Single(set.Accounts);
        Assert.Single(account.Users);
        Assert.Single(account.Roles);
        Assert.Empty(set.Problems);
    }

    [Fact]
    public void What_is_not_understood_is_said_and_the_rest_is_read()
    {
        var file = """
            { "UserDetailList": [
                { "UserName": "alice", "Arn": "arn:aws:iam::111111111111:user/alice", "GroupList": ["Ghosts"], "NewField": 1,
                  "AttachedManagedPolicies": [ { "PolicyName": "gone", "PolicyArn": "arn:aws:iam::111111111111:policy/gone" } ] },
                { "UserName": "Alice", "Arn": "arn:aws:iam::111111111111:user/Alice" },
                { "Arn": "arn:aws:iam::111111111111:user/nameless" },
                7,
                { "UserName": "bob", "Arn": "arn:aws:iam::111111111111:user/bob", "CreateDate": "soon", "Tags": "none",
                  "UserPolicyList": [ { "PolicyName": "bad", "PolicyDocument": { "Statement": [ { "Effect": "Perhaps", "Action": "*" } ] } } ] } ],
              "IsTruncated": true }
            """;

        var set = Read(file);

        Assert.Equal(2, set.Accounts[0].Users.Length);
        Assert.Equal(
            [
                (AccountProblemKind.UnknownField, "\"NewField\""),
                (AccountProblemKind.Duplicate, "\"Alice\""),
                (AccountProblemKind.MissingField, "{"),
                (AccountProblemKind.InvalidValue, "7"),
                (AccountProblemKind.InvalidValue, "\"soon\""),
                (AccountProblemKind.InvalidPolicy, "\"Perhaps\""),
                (AccountProblemKind.InvalidValue, "\"none\""),
                (AccountProblemKind.Incomplete, "{"),
                (AccountProblemKind.MissingReference, "\"Ghosts\""),
                (AccountProblemKind.MissingReference, "\"arn:aws:iam::111111111111:policy/gone\""),
            ],
            set.Problems.Select(p => (p.Kind, file.Substring(p.Location.Span.Start, p.Location.Span.Length))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("{")]
    [InlineData("[[[")]
    [InlineData("]},{")]
    [InlineData("null")]
    [InlineData("{\"UserDetailList\":{}}")]
    [InlineData("{\"UserDetailList\":[{\"UserName\":1,\"Arn\":[]}]}")]
    [InlineData("{\"RoleDetailList\":[{\"RoleName\":\"r\",\"Arn\":\"x\",\"AssumeRolePolicyDocument\":\"%\"}]}")]
    [InlineData("{\"RoleDetailList\":[{\"RoleName\":\"r\",\"Arn\":\"x\",\"AssumeRolePolicyDocument\":7}]}")]
    public void No_text_throws_and_each_is_complained_about(string text)
    {
        var set = new AccountReader()
            .AddAuthorizationDetails(text, "a").AddCredentialReport(text, "b").AddPasswordPolicy(text, "c").AddOrganization(text, "d").AddResourcePolicy("arn:aws:s3:::b", text, "e").Read();

        Assert.NotEmpty(set.Accounts);
        Assert.Contains(set.Problems, p => p.Location.File == "a");
        Assert.Contains(set.Problems, p => p.Location.File == "b");
    }

    [Fact]
    public void Truncated_files_are_read_as_far_as_they_go()
    {
        var whole = Whole(Allow);
        for (var length = 0; length < whole.Length; length += 7)
        {
            var set = Read(whole[..length]);
            Assert.NotEmpty(set.Problems);
        }
    }

    private static AccountSet Read(string json) => new AccountReader().AddAuthorizationDetails(json, "account.json").Read();

    private static string Whole(string inline) =>
        Page.Replace("INLINE", inline, StringComparison.Ordinal).Replace("MANAGED", Allow, StringComparison.Ordinal);
}
