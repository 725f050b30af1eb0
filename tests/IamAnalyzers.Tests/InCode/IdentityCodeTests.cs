using IamAnalyzers.Analyzers.InCode.Identities;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.InCode;

public class IdentityCodeTests
{
    private const string Sdk = """
        namespace Amazon.IdentityManagement.Model
        {
            public class AttachUserPolicyRequest { public string UserName { get; set; } public string PolicyArn { get; set; } }
            public class AttachRolePolicyRequest { public string RoleName { get; set; } public string PolicyArn { get; set; } }
            public class CreateUserRequest { public string UserName { get; set; } public string PermissionsBoundary { get; set; } }
            public class CreateRoleRequest { public string RoleName { get; set; } public int MaxSessionDuration { get; set; } }
            public class CreateLoginProfileRequest { public string UserName { get; set; } }
            public class CreateAccessKeyRequest { public string UserName { get; set; } }
            public class AddUserToGroupRequest { public string UserName { get; set; } public string GroupName { get; set; } }
            public class UpdateAccountPasswordPolicyRequest
            {
                public int MinimumPasswordLength { get; set; } public bool RequireSymbols { get; set; } public bool RequireNumbers { get; set; }
                public bool RequireUppercaseCharacters { get; set; } public bool RequireLowercaseCharacters { get; set; }
                public int MaxPasswordAge { get; set; } public int PasswordReusePrevention { get; set; }
            }
        }
        """;

    [Fact]
    public async Task The_SDK() => Assert.Equal(
        [
            "IAM4004 new AttachUserPolicyRequest", "IAM4005 \"arn:aws:iam::aws:policy/AdministratorAccess\"",
            "IAM4006 \"arn:aws:iam::aws:policy/IAMFullAccess\"", "IAM4007 \"arn:aws:iam::aws:policy/AmazonS3ReadOnly\"",
            "IAM4015 new CreateUserRequest", "IAM4012 \"no blanks\"", "IAM4016 new CreateLoginProfileRequest", "IAM4040 \"arn:aws:iam::111111111111:group/inner\"",
        ],
        (await DiagnoseAsync("""
            _ = new AttachUserPolicyRequest { UserName = "someone", PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess" };
            _ = new AttachRolePolicyRequest { RoleName = "r", PolicyArn = "arn:aws:iam::aws:policy/IAMFullAccess" };
            _ = new AttachRolePolicyRequest { RoleName = "r", PolicyArn = "arn:aws:iam::aws:policy/AmazonS3ReadOnly" };
            _ = new AttachRolePolicyRequest { RoleName = "r", PolicyArn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" };
            _ = new AttachRolePolicyRequest { RoleName = "r", PolicyArn = "arn:aws:iam::111111111111:policy/AdministratorAccess" };
            _ = new CreateUserRequest { UserName = "no blanks" };
            _ = new CreateLoginProfileRequest { UserName = "someone" };
            _ = new AddUserToGroupRequest { UserName = "arn:aws:iam::111111111111:group/inner", GroupName = "outer" };
            """)).OnText());

    [Fact]
    public async Task Keys_of_the_root_user() => Assert.Equal(
        ["IAM4019 new CreateAccessKeyRequest", "IAM4019 new CreateAccessKeyRequest", "IAM4012 \"arn:aws:iam::111111111111:root\""],
        (await DiagnoseAsync("""
            _ = new CreateAccessKeyRequest { UserName = "root" };
            _ = new CreateAccessKeyRequest { UserName = "arn:aws:iam::111111111111:root" };
            _ = new CreateAccessKeyRequest();
            _ = new CreateAccessKeyRequest { UserName = "rooter" };
            _ = new CreateAccessKeyRequest { UserName = System.Console.ReadLine() };
            """)).OnText());

    [Fact]
    public async Task Profiles_of_the_root_user() => Assert.Equal(
        ["IAM4020 \"root\"", "IAM4020 Profile", "IAM4020 \"Root_User\"", "IAM4020 \"root\""],
        (await new TestProject().Reference(AwsSdk.References).Source("""
            namespace Amazon.Extensions.NETCore.Setup { class AWSOptions { public string Profile { get; set; } } class Other { public string Profile { get; set; } } }
            class C
            {
                const string Profile = "aws-root";
                void M(Amazon.Runtime.CredentialManagement.CredentialProfileStoreChain chain, string name)
                {
                    chain.TryGetAWSCredentials("root", out _);
                    chain.TryGetProfile(Profile, out _);
                    chain.TryGetProfile(name, out _);
                    chain.TryGetProfile("root-ca", out _);
                    chain.TryGetProfile("groot", out _);
                    chain.TryGetProfile("Root_User", out _);
                    _ = new Amazon.Extensions.NETCore.Setup.AWSOptions { Profile = "root" };
                    _ = new Amazon.Extensions.NETCore.Setup.Other { Profile = "root" };
                    Load("root");
                }
                static void Load(string profileName) { }
            }
            """).DiagnoseAsync(new IdentityCodeAnalyzer())).OnText());

    [Fact]
    public async Task What_a_password_policy_leaves_out_is_reset() => Assert.Equal(
        [
            "IAM4023 8", "IAM4024 false",
            "IAM4023 new UpdateAccountPasswordPolicyRequest", "IAM4024 new UpdateAccountPasswordPolicyRequest", "IAM4024 new UpdateAccountPasswordPolicyRequest",
            "IAM4025 new UpdateAccountPasswordPolicyRequest",
        ],
        (await DiagnoseAsync("""
            A(new UpdateAccountPasswordPolicyRequest
            {
                MinimumPasswordLength = 8, RequireSymbols = false, RequireNumbers = true, RequireUppercaseCharacters = true, RequireLowercaseCharacters = true,
                PasswordReusePrevention = 24, MaxPasswordAge = 90,
            });
            """,
            """
            var request = new UpdateAccountPasswordPolicyRequest { RequireNumbers = true };
            request.RequireSymbols = true;
            A(request);
            """)).OnText());

    [Fact]
    public async Task The_CDK()
    {
        var diagnostics = await new TestProject()
            .Reference(Cdk.References)
            .Config("is_global = true\ndotnet_diagnostic.IAM4029.severity = warning\n", ".globalconfig")
            .Source("""
                using Amazon.CDK;
                using Amazon.CDK.AWS.IAM;

                class S : Stack
                {
                    S(SecretValue secret)
                    {
                        var user = new User(this, "u", new UserProps { Password = secret, ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("AdministratorAccess") } });
                        user.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("ReadOnlyAccess"));
                        var role = new Role(this, "r", new RoleProps
                        {
                            AssumedBy = new AccountRootPrincipal(),
                            MaxSessionDuration = Duration.Hours(12),
                            PermissionsBoundary = ManagedPolicy.FromAwsManagedPolicyName("AdministratorAccess"),
                            ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("AWSLambdaBasicExecutionRole"), ManagedPolicy.FromAwsManagedPolicyName("AWSCloudTrailFullAccess")],
                        });
                        _ = new CfnGroupProps { GroupName = "g", ManagedPolicyArns = ["arn:aws:iam::aws:policy/IAMFullAccess"] };
                    }
                }
                """)
            .DiagnoseAsync(new IdentityCodeAnalyzer());

        Assert.Equal(
            [
                "IAM4015 new UserProps", "IAM4016 Password", "IAM4004 ManagedPolicies", "IAM4005 \"AdministratorAccess\"", "IAM4004 AddManagedPolicy",
                "IAM4029 Duration.Hours(12)", "IAM4007 \"AWSLambdaBasicExecutionRole\"", "IAM4008 \"AWSCloudTrailFullAccess\"", "IAM4006 \"arn:aws:iam::aws:policy/IAMFullAccess\"",
            ],
            diagnostics.OnText());
        Assert.Contains("service-role/AWSLambdaBasicExecutionRole", diagnostics.Single(d => d.Id == "IAM4007").GetMessage());
        Assert.NotEmpty(IamAnalyzers.Analyzers.EditProperties.Read(diagnostics.Single(d => d.Id == "IAM4007").Properties));
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnoseAsync(params string[] bodies) => await new TestProject()
        .Source(Sdk, "Sdk.cs")
        .Source($$"""
            using Amazon.IdentityManagement.Model;

            class C
            {
                static void A(object o) { }
                {{string.Concat(bodies.Select((body, i) => $"void M{i}() {{ {body} }}\n"))}}
            }
            """)
        .DiagnoseAsync(new IdentityCodeAnalyzer());
}
