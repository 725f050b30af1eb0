namespace IamAnalyzers.Tests.Sdk;

/// <summary>Stands in for AWSSDK.IdentityManagement: the same namespaces and members, as far as they matter here.</summary>
internal static class IdentityManagementStandIn
{
    public const string Source = """
        using System.Threading;
        using System.Threading.Tasks;
        using Amazon.IdentityManagement.Model;

        namespace Amazon.IdentityManagement
        {
            public interface IAmazonIdentityManagementService
            {
                PutUserPolicyResponse PutUserPolicy(PutUserPolicyRequest request);
                Task<PutUserPolicyResponse> PutUserPolicyAsync(PutUserPolicyRequest request, CancellationToken cancellationToken = default);
                Task<PutUserPolicyResponse> PutUserPolicyAsync(string userName, string policyName, string policyDocument);
                Task<PutGroupPolicyResponse> PutGroupPolicyAsync(PutGroupPolicyRequest request, CancellationToken cancellationToken = default);
                Task<PutRolePolicyResponse> PutRolePolicyAsync(PutRolePolicyRequest request, CancellationToken cancellationToken = default);
                Task PutRolePermissionsBoundaryAsync(PutRolePermissionsBoundaryRequest request, CancellationToken cancellationToken = default);
                CreatePolicyResponse CreatePolicy(CreatePolicyRequest request);
                Task<CreatePolicyResponse> CreatePolicyAsync(CreatePolicyRequest request, CancellationToken cancellationToken = default);
                AttachUserPolicyResponse AttachUserPolicy(AttachUserPolicyRequest request);
                Task<AttachUserPolicyResponse> AttachUserPolicyAsync(AttachUserPolicyRequest request, CancellationToken cancellationToken = default);
                Task<AttachGroupPolicyResponse> AttachGroupPolicyAsync(AttachGroupPolicyRequest request, CancellationToken cancellationToken = default);
                Task<AttachRolePolicyResponse> AttachRolePolicyAsync(AttachRolePolicyRequest request, CancellationToken cancellationToken = default);
            }

            public class AmazonIdentityManagementServiceClient : IAmazonIdentityManagementService
            {
                public virtual PutUserPolicyResponse PutUserPolicy(PutUserPolicyRequest request) => null!;
                public virtual Task<PutUserPolicyResponse> PutUserPolicyAsync(PutUserPolicyRequest request, CancellationToken cancellationToken = default) => null!;
                public virtual Task<PutUserPolicyResponse> PutUserPolicyAsync(string userName, string policyName, string policyDocument) => null!;
                public virtual Task<PutGroupPolicyResponse> PutGroupPolicyAsync(PutGroupPolicyRequest request, CancellationToken cancellationToken = default) => null!;
                public virtual Task<PutRolePolicyResponse> PutRolePolicyAsync(PutRolePolicyRequest request, CancellationToken cancellationToken = default) => null!;
                public virtual Task PutRolePermissionsBoundaryAsync(PutRolePermissionsBoundaryRequest request, CancellationToken cancellationToken = default) => null!;
                public virtual CreatePolicyResponse CreatePolicy(CreatePolicyRequest request) => null!;
                public virtual Task<CreatePolicyResponse> CreatePolicyAsync(CreatePolicyRequest request, CancellationToken cancellationToken = default) => null!;
                public virtual AttachUserPolicyResponse AttachUserPolicy(AttachUserPolicyRequest request) => null!;
                public virtual Task<AttachUserPolicyResponse> AttachUserPolicyAsync(AttachUserPolicyRequest request, CancellationToken cancellationToken = default) => null!;
                public virtual Task<AttachGroupPolicyResponse> AttachGroupPolicyAsync(AttachGroupPolicyRequest request, CancellationToken cancellationToken = default) => null!;
                public virtual Task<AttachRolePolicyResponse> AttachRolePolicyAsync(AttachRolePolicyRequest request, CancellationToken cancellationToken = default) => null!;
            }
        }

        namespace Amazon.IdentityManagement.Model
        {
            public class PutUserPolicyRequest { public PutUserPolicyRequest() { } public PutUserPolicyRequest(string userName, string policyName, string policyDocument) { } public string UserName { get; set; } public string PolicyName { get; set; } public string PolicyDocument { get; set; } }
            public class PutGroupPolicyRequest { public string GroupName { get; set; } public string PolicyName { get; set; } public string PolicyDocument { get; set; } }
            public class PutRolePolicyRequest { public string RoleName { get; set; } public string PolicyName { get; set; } public string PolicyDocument { get; set; } }
            public class PutRolePermissionsBoundaryRequest { public string RoleName { get; set; } public string PermissionsBoundary { get; set; } }
            public class CreatePolicyRequest { public string PolicyName { get; set; } public string PolicyDocument { get; set; } public string Path { get; set; } public string Description { get; set; } }
            public class CreatePolicyResponse { public ManagedPolicy Policy { get; set; } }
            public class ManagedPolicy { public string Arn { get; set; } public string PolicyName { get; set; } }
            public class AttachUserPolicyRequest { public string UserName { get; set; } public string PolicyArn { get; set; } }
            public class AttachGroupPolicyRequest { public string GroupName { get; set; } public string PolicyArn { get; set; } }
            public class AttachRolePolicyRequest { public string RoleName { get; set; } public string PolicyArn { get; set; } }
            public class AttachUserPolicyResponse { }
            public class AttachGroupPolicyResponse { }
            public class AttachRolePolicyResponse { }
            public class PutUserPolicyResponse { }
            public class PutGroupPolicyResponse { }
            public class PutRolePolicyResponse { }
        }
        """;
}
