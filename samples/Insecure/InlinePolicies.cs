using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace Insecure;

/// <summary>Policies written into users, groups and roles, where nobody finds, reuses or reviews them.</summary>
internal sealed class InlinePolicies(IAmazonIdentityManagementService iam)
{
    // A policy in a C# literal is checked like one in a file, on the same characters.
    private const string DeployPolicy = """
        {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Allow",
            "Action": ["s3:PutObjct", "iam:*"],
            "Resource": "*"
          }
        }
        """;

    public async Task WriteAsync(string policy)
    {
        await iam.PutUserPolicyAsync(new PutUserPolicyRequest { UserName = "alice", PolicyName = "mine", PolicyDocument = policy });
        await iam.PutGroupPolicyAsync(new PutGroupPolicyRequest { GroupName = "staff", PolicyName = "ours", PolicyDocument = policy });
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "deploy", PolicyName = "its", PolicyDocument = DeployPolicy });
    }
}
