namespace IamAnalyzers.Package.Tests;

/// <summary><c>dotnet format analyzers</c> makes the fixes in a project that installs the package.</summary>
public sealed class FormatTests(PackagesFixture packages)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <RestorePackagesPath>$(MSBuildThisFileDirectory)../restored</RestorePackagesPath>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>

          <ItemGroup>
            <PackageReference Include="IamAnalyzers" Version="{0}" />
          </ItemGroup>

        </Project>
        """;

    private const string Sdk = """
        namespace Amazon.IdentityManagement
        {
            public interface IAmazonIdentityManagementService
            {
                System.Threading.Tasks.Task<Model.CreatePolicyResponse> CreatePolicyAsync(Model.CreatePolicyRequest request);
                System.Threading.Tasks.Task AttachRolePolicyAsync(Model.AttachRolePolicyRequest request);
                System.Threading.Tasks.Task PutRolePolicyAsync(Model.PutRolePolicyRequest request);
            }
        }

        namespace Amazon.IdentityManagement.Model
        {
            public class PutRolePolicyRequest { public string RoleName { get; set; } = ""; public string PolicyName { get; set; } = ""; public string PolicyDocument { get; set; } = ""; }
            public class CreatePolicyRequest { public string PolicyName { get; set; } = ""; public string PolicyDocument { get; set; } = ""; }
            public class CreatePolicyResponse { public ManagedPolicy Policy { get; set; } = new(); }
            public class ManagedPolicy { public string Arn { get; set; } = ""; }
            public class AttachRolePolicyRequest { public string RoleName { get; set; } = ""; public string PolicyArn { get; set; } = ""; }
        }
        """;

    private const string Before = """"
        using System.Threading.Tasks;
        using Amazon.IdentityManagement;
        using Amazon.IdentityManagement.Model;

        public static class Policies
        {
            public const string Read = """
                {
                  "Version": "2012-10-17",
                  "Statement": { "Effect": "Deny", "Action": ["s3:GetObjekt", "sqs:SendMesage"], "Resource": "*" }
                }
                """;

            public const string Write = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"s3:PutObjekt\",\"Resource\":\"*\"}}";

            public static async Task PutAsync(IAmazonIdentityManagementService iam)
            {
                await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "web", PolicyName = "read", PolicyDocument = Read });
                await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "web", PolicyName = "write", PolicyDocument = Write });
            }
        }

        """";

    private const string After = """"
        using System.Threading.Tasks;
        using Amazon.IdentityManagement;
        using Amazon.IdentityManagement.Model;

        public static class Policies
        {
            public const string Read = """
                {
                  "Version": "2012-10-17",
                  "Statement": { "Effect": "Deny", "Action": ["s3:GetObject", "sqs:SendMessage"], "Resource": "*" }
                }
                """;

            public const string Write = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"s3:PutObject\",\"Resource\":\"*\"}}";

            public static async Task PutAsync(IAmazonIdentityManagementService iam)
            {
                var createdPolicy = await iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "read", PolicyDocument = Read });
                await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "web", PolicyArn = createdPolicy.Policy.Arn });
                var createdPolicy2 = await iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "write", PolicyDocument = Write });
                await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "web", PolicyArn = createdPolicy2.Policy.Arn });
            }
        }

        """";

    [Fact]
    public async Task Fixes_are_made_from_the_command_line()
    {
        var folder = Directory.CreateDirectory(Path.Combine(packages.Folder, "format")).FullName;
        var file = Path.Combine(folder, "Policies.cs");
        File.WriteAllText(Path.Combine(folder, "Format.csproj"), Project.Replace("{0}", Repository.Version, StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "Sdk.cs"), Sdk);
        File.WriteAllText(file, Before);
        await packages.RestoreAsync(folder);

        await DotNet.SucceedAsync(folder, "format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", "IAM2004", "IAM4003");

        Assert.Equal(After, File.ReadAllText(file).ReplaceLineEndings("\n"));
        await DotNet.SucceedAsync(folder, "build", "--no-restore", "-v:m", "-tl:off");
    }
}
