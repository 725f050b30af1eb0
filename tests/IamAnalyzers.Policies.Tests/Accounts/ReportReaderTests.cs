using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Policies.Tests.Accounts;

public class ReportReaderTests
{
    private const string Header = "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated";

    private const string Root = "<root_account>,arn:aws:iam::111111111111:root,2020-01-01T00:00:00+00:00,not_supported,2025-02-03T04:05:06+00:00,not_supported,not_supported,false,true,2021-01-01T00:00:00+00:00,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A";

    private const string Alice = "alice,arn:aws:iam::111111111111:user/alice,2024-01-01T00:00:00+00:00,true,no_information,2024-01-01T00:00:00+00:00,2099-04-01T00:00:00+00:00,TRUE,true,2024-06-01T00:00:00+00:00,2025-03-01T00:00:00+00:00,eu-west-1,s3,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A";

    [Fact]
    public void Rows_are_read_with_their_places()
    {
        var csv = $"{Header}\r\n{Root}\r\n\"alice\"{Alice[5..]}\r\n";

        var set = new AccountReader().AddCredentialReport(csv, "report.csv").Read();

        Assert.Empty(set.Problems);
        var report = set.Accounts[0].CredentialReport!;
        Assert.Equal("111111111111", set.Accounts[0].Id);
        Assert.Equal(new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero), report.NewestTimestamp);
        var root = report.Root!;
        Assert.False(root.IsMfaActive);
        Assert.Equal(new DateTimeOffset(2025, 2, 3, 4, 5, 6, TimeSpan.Zero), root.PasswordLastUsed);
        Assert.Equal(1, Assert.Single(root.AccessKeys).Number);
        Assert.Null(root.LoginProfile);
        var alice = report.Rows[1];
        Assert.Equal("alice", alice.UserName);
        Assert.True(alice.IsMfaActive);
        Assert.Null(alice.LoginProfile!.LastUsed);
        Assert.Equal("s3", Assert.Single(alice.AccessKeys).LastUsedService);
        Assert.Equal((3, "TRUE"), (alice.MfaLocation.Line, csv.Substring(alice.MfaLocation.Span.Start, alice.MfaLocation.Span.Length)));
    }

    [Fact]
    public void Rows_come_to_their_users()
    {
        var snapshot = """{"UserDetailList":[{"UserName":"alice","Arn":"arn:aws:iam::111111111111:user/alice"}]}""";

        var set = new AccountReader().AddCredentialReport($"{Header}\n{Alice}\n{Alice.Replace("alice", "carol", StringComparison.Ordinal)}", "r").AddAuthorizationDetails(snapshot, "s").Read();

        Assert.NotNull(set.Accounts[0].FindUser("alice")!.LoginProfile);
        var problem = Assert.Single(set.Problems);
        Assert.Equal(AccountProblemKind.MissingReference, problem.Kind);
        Assert.Equal(3, problem.Location.Line);
    }

    [Fact]
    public void A_report_of_another_account_is_read_by_itself_and_said()
    {
        var snapshot = """{"UserDetailList":[{"UserName":"alice","Arn":"arn:aws:iam::222222222222:user/alice"}]}""";

        var set = new AccountReader().AddAuthorizationDetails(snapshot, "s").AddCredentialReport($"{Header}\n{Alice}", "r").Read();

        Assert.Equal(AccountProblemKind.OtherAccount, Assert.Single(set.Problems).Kind);
        Assert.Equal(["222222222222", "111111111111"], set.Accounts.Select(a => a.Id));
        Assert.Null(set.Accounts[0].Users[0].LoginProfile);
    }

    [Theory]
    [InlineData("user,arn,new_column\nalice,arn:aws:iam::111111111111:user/alice,1", AccountProblemKind.UnknownField)]
    [InlineData("user,arn,mfa_active\nalice,arn:aws:iam::111111111111:user/alice,perhaps", AccountProblemKind.InvalidValue)]
    [InlineData("user,arn,user_creation_time\nalice,arn:aws:iam::111111111111:user/alice,yesterday", AccountProblemKind.InvalidValue)]
    [InlineData("user,arn,mfa_active\nalice,arn:aws:iam::111111111111:user/alice", AccountProblemKind.InvalidValue)]
    [InlineData("user,arn\nalice,\"arn", AccountProblemKind.Syntax)]
    [InlineData("user,arn\n\"alice\"x,arn", AccountProblemKind.Syntax)]
    [InlineData("user,arn\nalice,a\nalice,a", AccountProblemKind.Duplicate)]
    [InlineData("name,city\nalice,Rome", AccountProblemKind.UnknownFormat)]
    [InlineData("{\"Content\":\"dXNlcg==\"}", AccountProblemKind.UnknownFormat)]
    public void Bad_reports_are_said(string csv, AccountProblemKind expected)
    {
        var problem = Assert.Single(new AccountReader().AddCredentialReport(csv, "r").Read().Problems);
        Assert.Equal(expected, problem.Kind);
    }

    [Fact]
    public void A_password_policy_is_read_and_absent_parts_have_the_defaults()
    {
        var json = """{ "PasswordPolicy": { "MinimumPasswordLength": 8, "RequireSymbols": true, "ExpirePasswords": true, "MaxPasswordAge": 90 } }""";

        var set = new AccountReader().AddPasswordPolicy(json, "p").Read();

        Assert.Empty(set.Problems);
        var policy = set.Accounts[0].PasswordPolicy!;
        Assert.Equal((8, true, false, 90, 0), (policy.MinimumLength, policy.RequireSymbols, policy.RequireNumbers, policy.MaxAgeDays, policy.ReusePrevention));
        Assert.Equal("8", json.Substring(policy.LocationOf("MinimumPasswordLength").Span.Start, 1));
    }

    [Fact]
    public void An_organization_gives_each_account_its_levels()
    {
        const string Deny = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*"}]}""";
        var json = """
            {
              "Id": "o-a1b2c3d4e5", "ManagementAccountId": "999999999999",
              "Policies": { "NoS3": DENY },
              "Units": {
                "Root": { "ServiceControlPolicies": ["FullAWSAccess"] },
                "Root/Workloads": { "ServiceControlPolicies": ["FullAWSAccess", "NoS3"] }
              },
              "Accounts": {
                "111111111111": { "Unit": "Root/Workloads", "ServiceControlPolicies": ["FullAWSAccess", "Described"] },
                "222222222222": { "Unit": "Root/Nowhere", "ResourceControlPolicies": ["Unknown"] }
              }
            }
            { "Policy": { "PolicySummary": { "Id": "p-1", "Name": "Described" }, "Content": "CONTENT" } }
            { "Accounts": [ { "Id": "333333333333", "Name": "Listed" } ] }
            """.Replace("DENY", Deny, StringComparison.Ordinal).Replace("CONTENT", Deny.Replace("\"", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal);

        var set = new AccountReader().AddOrganization(json, "org.json").Read();

        Assert.Equal([AccountProblemKind.MissingReference, AccountProblemKind.MissingReference], set.Problems.Select(p => p.Kind));
        var organization = set.Organization!;
        Assert.Equal([1, 2, 2], organization.ServiceControlPoliciesOf("111111111111").Select(l => l.Length));
        Assert.Empty(organization.ServiceControlPoliciesOf("999999999999"));
        Assert.True(organization.Contains("333333333333") && organization.Contains("999999999999") && !organization.Contains("444444444444"));
        Assert.Equal(PolicyDocument.Parse(Deny), organization.ServiceControlPoliciesOf("111111111111")[2][1]);
    }
}
