using IamAnalyzers.Analyzers.Accounts;
using IamAnalyzers.Analyzers.Setup;
using IamAnalyzers.Rules.Identities;
using IamAnalyzers.Tests.Harness;

namespace IamAnalyzers.Tests.Accounts;

public class AccountFileAnalyzerTests
{
    private const string Snapshot = """
        {
          "UserDetailList": [
            { "UserName": "alice", "Arn": "arn:aws:iam::111111111111:user/alice", "CreateDate": "2024-01-01T00:00:00Z", "GroupList": ["Readers"],
              "UserPolicyList": [
                { "PolicyName": "own",
                  "PolicyDocument": "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%7B%22Sid%22%3A%22All%22%2C%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22%2A%22%2C%22Resource%22%3A%22%2A%22%7D%7D" } ] }
          ],
          "GroupDetailList": [
            { "GroupName": "Readers", "Arn": "arn:aws:iam::111111111111:group/Readers",
              "GroupPolicyList": [],
              "AttachedManagedPolicies": [ { "PolicyName": "ghost", "PolicyArn": "arn:aws:iam::111111111111:policy/ghost" } ] }
          ],
          "RoleDetailList": [
            { "RoleName": "Partner", "Arn": "arn:aws:iam::111111111111:role/Partner",
              "AssumeRolePolicyDocument": { "Version": "2012-10-17", "Statement": [
                { "Sid": "Partner", "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::222222222222:root" }, "Action": "sts:AssumeRole",
                  "Condition": { "StringEquals": { "sts:ExternalId": "x-7" } } } ] } }
          ]
        }
        """;

    private const string Report = """
        user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date
        <root_account>,arn:aws:iam::111111111111:root,2020-01-01T00:00:00Z,not_supported,2020-01-02T00:00:00Z,not_supported,false,false,N/A,N/A
        alice,arn:aws:iam::111111111111:user/alice,2024-01-01T00:00:00Z,true,2024-05-30T00:00:00Z,2024-05-01T00:00:00Z,false,true,2024-01-01T00:00:00Z,2024-05-30T00:00:00Z
        """;

    [Fact]
    public async Task Files_make_one_account_and_findings_stand_in_their_files()
    {
        var diagnostics = await Project().DiagnoseAsync(new AccountFileAnalyzer());

        Assert.Equal(
            [
                "IAM4001 account.json \"own\"",
                "IAM3001 account.json %2A",
                "IAM0008 account.json \"arn:aws:iam::111111111111:policy/ghost\"",
                "IAM4038 account.json \"arn:aws:iam::222222222222:root\"",
                "IAM4033 report.csv false",
                "IAM4016 report.csv true",
                "IAM4034 report.csv false",
                "IAM4035 report.csv 2024-01-01T00:00:00Z",
            ],
            diagnostics.Select(d =>
            {
                var file = Path.GetFileName(d.Location.GetLineSpan().Path);
                var text = file == "report.csv" ? Report : Snapshot;
                return $"{d.Id} {file} {text.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}";
            }));
    }

    [Fact]
    public async Task The_zone_of_trust_and_days_come_from_the_configuration()
    {
        var project = Project().Config(
            """
            is_global = true
            iam_zone_of_trust = 222222222222, o-a1b2c3d4e5
            iam_max_access_key_age_days = 365
            """,
            ".globalconfig");

        var ids = (await project.DiagnoseAsync(new AccountFileAnalyzer(), new OptionsAnalyzer())).Ids();

        Assert.DoesNotContain("IAM4038", ids);
        Assert.DoesNotContain("IAM4035", ids);
        Assert.DoesNotContain("IAM0005", ids);
    }

    [Fact]
    public async Task Ages_are_counted_as_of_the_metadata()
    {
        var project = new TestProject().File("report.csv", Report, ("IamDocument", "CredentialReport"), ("AsOf", "2024-03-01"));

        Assert.DoesNotContain("IAM4035", (await project.DiagnoseAsync(new AccountFileAnalyzer())).Ids());
    }

    [Fact]
    public async Task A_files_own_section_sets_severities()
    {
        var project = Project().Config("[aws/*.csv]\niam_diagnostic.IAM4034.severity = error\niam_diagnostic.IAM4033.severity = none");

        var diagnostics = (await project.DiagnoseAsync(new AccountFileAnalyzer())).Short();

        Assert.Contains(diagnostics, d => d.StartsWith("IAM4034 Error aws/report.csv(3,", StringComparison.Ordinal));
        Assert.DoesNotContain(diagnostics, d => d.StartsWith("IAM4033", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_statement_can_be_excused()
    {
        var project = Project().Source(
            """[assembly: IamAnalyzers.Policies.SuppressIamFinding("IAM4038", "aws/account.json", Sid = "Partner", Justification = "our partner")]""").Reference(typeof(IamAnalyzers.Policies.PolicyDocument));

        Assert.DoesNotContain("IAM4038", (await project.DiagnoseAsync(new AccountFileAnalyzer())).Ids());
    }

    [Fact]
    public async Task Resource_policies_need_their_resource()
    {
        const string Public = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" } }""";
        var project = Project()
            .File("aws/bucket.json", Public, ("IamDocument", "ResourcePolicy"), ("Resource", "arn:aws:s3:::b"), ("Account", "111111111111"))
            .File("aws/nameless.json", Public, ("IamDocument", "ResourcePolicy"));

        var diagnostics = (await project.DiagnoseAsync(new AccountFileAnalyzer())).Short();

        Assert.Contains("IAM4038 Warning aws/bucket.json(1,75)", diagnostics);
        Assert.Contains("IAM0001 Error aws/nameless.json(1,1)", diagnostics);
    }

    [Fact]
    public async Task Bad_metadata_is_said()
    {
        var project = new TestProject().File("report.csv", Report, ("IamDocument", "CredentialReport"), ("AsOf", "yesterday"));

        Assert.Equal(["IAM0005"], (await project.DiagnoseAsync(new OptionsAnalyzer())).Ids());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("user,arn\n\"")]
    [InlineData("\0\0")]
    public async Task Bad_files_give_diagnostics_and_leave_others_alone(string text)
    {
        var project = Project();
        foreach (var document in AccountDocuments.All)
        {
            project.File($"bad/{document}", text, ("IamDocument", document), ("Resource", "arn:aws:sqs:eu-west-1:111111111111:q"));
        }

        var diagnostics = (await project.DiagnoseAsync(new AccountFileAnalyzer())).Short();

        Assert.Contains(diagnostics, d => d.StartsWith("IAM3001 Warning aws/account.json(6,", StringComparison.Ordinal));
        foreach (var document in AccountDocuments.All)
        {
            Assert.Contains(diagnostics, d => d.Contains($" bad/{document}(", StringComparison.Ordinal));
        }
    }

    private static TestProject Project() => new TestProject()
        .File("aws/account.json", Snapshot, ("IamDocument", "Account"))
        .File("aws/report.csv", Report, ("IamDocument", "CredentialReport"));
}
