using Amazon.IdentityManagement.Model;

namespace Insecure;

/// <summary>Rights that hang on persons, a name that AWS does not have, sessions that outlast the work.</summary>
internal static class Users
{
    public static object[] Requests() =>
    [
        new CreateUserRequest { UserName = "jane" },
        new CreateLoginProfileRequest { UserName = "jane" },
        new AttachUserPolicyRequest { UserName = "jane", PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess" },
        new AttachUserPolicyRequest { UserName = "jane", PolicyArn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAcess" },
        new CreateRoleRequest { RoleName = "nightly", MaxSessionDuration = 43200 },
        new UpdateAccountPasswordPolicyRequest { RequireNumbers = true },
    ];
}
