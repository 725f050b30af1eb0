// A stand-in for the package AWSSDK.IdentityManagement, as far as the sample needs it: the same namespaces and members.
// Your own project refers to the package.
namespace Amazon.IdentityManagement
{
    public interface IAmazonIdentityManagementService
    {
        Task<Model.CreateAccessKeyResponse> CreateAccessKeyAsync(Model.CreateAccessKeyRequest request, CancellationToken cancellationToken = default);

        Task<Model.PutUserPolicyResponse> PutUserPolicyAsync(Model.PutUserPolicyRequest request, CancellationToken cancellationToken = default);

        Task<Model.PutGroupPolicyResponse> PutGroupPolicyAsync(Model.PutGroupPolicyRequest request, CancellationToken cancellationToken = default);

        Task<Model.PutRolePolicyResponse> PutRolePolicyAsync(Model.PutRolePolicyRequest request, CancellationToken cancellationToken = default);
    }
}

namespace Amazon.IdentityManagement.Model
{
    public sealed class CreateAccessKeyRequest
    {
        public string? UserName { get; set; }
    }

    public sealed class CreateAccessKeyResponse;

    public sealed class PutUserPolicyRequest
    {
        public string? UserName { get; set; }

        public string? PolicyName { get; set; }

        public string? PolicyDocument { get; set; }
    }

    public sealed class PutGroupPolicyRequest
    {
        public string? GroupName { get; set; }

        public string? PolicyName { get; set; }

        public string? PolicyDocument { get; set; }
    }

    public sealed class PutRolePolicyRequest
    {
        public string? RoleName { get; set; }

        public string? PolicyName { get; set; }

        public string? PolicyDocument { get; set; }
    }

    public sealed class PutUserPolicyResponse;

    public sealed class PutGroupPolicyResponse;

    public sealed class PutRolePolicyResponse;

    public sealed class CreateUserRequest
    {
        public string? UserName { get; set; }
    }

    public sealed class CreateLoginProfileRequest
    {
        public string? UserName { get; set; }
    }

    public sealed class AttachUserPolicyRequest
    {
        public string? UserName { get; set; }

        public string? PolicyArn { get; set; }
    }

    public sealed class CreateRoleRequest
    {
        public string? RoleName { get; set; }

        public int? MaxSessionDuration { get; set; }
    }

    public sealed class UpdateAccountPasswordPolicyRequest
    {
        public int? MinimumPasswordLength { get; set; }

        public bool? RequireNumbers { get; set; }
    }
}
