using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Tests.Catalog;

/// <summary>Facts read off the source data by hand, one for each kind of thing that the catalogue knows.</summary>
public class AwsCatalogTests
{
    private static readonly AwsCatalog Catalog = AwsCatalog.Default;

    [Fact]
    public void Says_how_old_its_data_is()
    {
        Assert.Matches(@"^\d+\.\d+\.\d+$", Catalog.Version);
        Assert.Matches(@"^20\d\d-\d\d-\d\d$", Catalog.Date);
        Assert.Equal("0.15.202512061", Catalog.SupplementVersion);
    }

    [Fact]
    public void Finds_a_service()
    {
        Assert.True(Catalog.TryGetService("s3", out var service));
        Assert.Equal("s3", service.Prefix);
        Assert.Equal("Amazon S3", service.Name);
        Assert.False(service.IsRetired);
        Assert.True(service.SupportsResourceControlPolicies);
        Assert.Equal(service.ActionCount, service.Actions.Count);
        Assert.True(service.ActionCount > 150);
    }

    [Fact]
    public void Finds_an_action_with_its_documented_case()
    {
        Assert.True(Catalog.TryGetAction("S3", "gEtObJeCt", out var action));
        Assert.Equal("GetObject", action.Name);
        Assert.Equal("s3:GetObject", action.FullName);
        Assert.Equal("s3", action.ServicePrefix);
        Assert.Equal(AccessLevels.Read, action.AccessLevels);
        Assert.False(action.IsPermissionOnly);
        Assert.False(action.IsRetired);
        Assert.True(action.HasResourceTypes);
    }

    [Theory]
    [InlineData("s3:GetObject", true)]
    [InlineData("S3:GETOBJECT", true)]
    [InlineData("s3:GetObjec", false)]
    [InlineData("s3:GetObjectt", false)]
    [InlineData("s3:", false)]
    [InlineData(":GetObject", false)]
    [InlineData("s3", false)]
    [InlineData("", false)]
    [InlineData("s3:GetObject:x", false)]
    [InlineData("s3:Get\u212Aey", false)] // KELVIN SIGN folds to k in Unicode, not for AWS
    public void Finds_an_action_by_full_name(string name, bool isThere) =>
        Assert.Equal(isThere, Catalog.TryGetAction(name, out _));

    [Fact]
    public void Knows_the_resource_types_of_an_action()
    {
        Assert.True(Catalog.TryGetAction("s3", "GetObject", out var action));
        Assert.Equal(["accesspointobject", "object"], action.ResourceTypes.Select(r => r.Type.Name));
        Assert.All(action.ResourceTypes, r => Assert.False(r.IsRequired));
        Assert.Equal("arn:${Partition}:s3:::${BucketName}/${ObjectName}", action.ResourceTypes[1].Type.ArnTemplate);
        Assert.Equal("s3", action.ResourceTypes[1].Type.ServicePrefix);
    }

    [Fact]
    public void Knows_which_resource_types_are_required()
    {
        Assert.True(Catalog.TryGetAction("lambda", "CreateFunction", out var action));
        var function = Assert.Single(action.ResourceTypes, r => r.Type.Name == "function");
        Assert.True(function.IsRequired);
    }

    [Fact]
    public void An_action_without_resource_types_has_none()
    {
        Assert.True(Catalog.TryGetAction("ec2", "DescribeInstances", out var action));
        Assert.False(action.HasResourceTypes);
        Assert.Empty(action.ResourceTypes);
    }

    [Theory]
    [InlineData("s3:ListBucket", AccessLevels.List)]
    [InlineData("s3:GetObject", AccessLevels.Read)]
    [InlineData("s3:PutObject", AccessLevels.Write)]
    [InlineData("iam:AttachRolePolicy", AccessLevels.PermissionsManagement | AccessLevels.Write)]
    [InlineData("ec2:CreateTags", AccessLevels.Tagging | AccessLevels.Write)]
    public void Access_levels_are_a_set(string name, object levels)
    {
        Assert.True(Catalog.TryGetAction(name, out var action));
        Assert.Equal((AccessLevels)levels, action.AccessLevels);
    }

    [Theory]
    [InlineData("iam:PassRole", true)]
    [InlineData("iam:CreateRole", false)]
    [InlineData("s3:InitiateReplication", true)]
    public void Knows_actions_that_are_only_permissions(string name, bool expected)
    {
        Assert.True(Catalog.TryGetAction(name, out var action));
        Assert.Equal(expected, action.IsPermissionOnly);
    }

    [Fact]
    public void Knows_dependent_actions()
    {
        Assert.True(Catalog.TryGetAction("lambda", "CreateFunction", out var action));
        Assert.Contains("iam:PassRole", action.DependentActions);
        Assert.Contains("iam:PassRole", Assert.Single(action.ResourceTypes, r => r.Type.Name == "function").DependentActions);
    }

    [Fact]
    public void Knows_the_condition_keys_of_an_action()
    {
        Assert.True(Catalog.TryGetAction("iam", "PassRole", out var action));
        Assert.Contains("iam:PassedToService", action.ConditionKeys.Select(k => k.Name));
        Assert.True(action.TryGetConditionKey("IAM:passedtoservice", out _));
        Assert.True(action.TryGetConditionKey("aws:ResourceTag/team", out _)); // a key of the resource type
        Assert.False(action.TryGetConditionKey("s3:prefix", out _));
    }

    [Fact]
    public void Finds_a_resource_type()
    {
        Assert.True(Catalog.TryGetService("dynamodb", out var service));
        Assert.True(service.TryGetResourceType("TABLE", out var type));
        Assert.Equal("table", type.Name);
        Assert.Equal("arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}", type.ArnTemplate);
        Assert.False(service.TryGetResourceType("bucket", out _));
    }

    [Theory]
    [InlineData("deeplens")]
    [InlineData("iot1click")]
    [InlineData("elastic-inference")]
    [InlineData("IotRoboRunner")]
    [InlineData("deepracer")]
    public void Knows_services_that_AWS_withdrew(string prefix)
    {
        Assert.False(Catalog.TryGetService(prefix, out _));
        Assert.True(Catalog.TryGetRetiredService(prefix, out var service));
        Assert.True(service.IsRetired);
        Assert.NotEmpty(service.Actions);
        Assert.All(service.Actions, a => Assert.True(a.IsRetired));
    }

    [Theory]
    [InlineData("mobilehub")]
    [InlineData("zocalo")]
    [InlineData("sumerian")]
    public void Knows_services_that_were_withdrawn_before_the_data_starts(string prefix)
    {
        Assert.True(Catalog.TryGetRetiredService(prefix, out var service));
        Assert.Empty(service.Actions);
    }

    [Fact]
    public void A_current_service_is_not_retired() => Assert.False(Catalog.TryGetRetiredService("s3", out _));

    [Fact]
    public void Knows_actions_that_AWS_withdrew_from_a_current_service()
    {
        Assert.True(Catalog.TryGetService("trustedadvisor", out var service));
        Assert.False(service.TryGetAction("CreateEngagement", out _));
        Assert.True(service.TryGetRetiredAction("createengagement", out var action));
        Assert.Equal("trustedadvisor:CreateEngagement", action.FullName);
        Assert.True(action.IsRetired);
        Assert.False(service.TryGetRetiredAction("DescribeChecks", out _));
    }

    [Theory]
    [InlineData("s3", "ListObjectsV2", "s3:ListBucket")]
    [InlineData("S3", "headobject", "s3:GetObject")]
    [InlineData("s3", "HeadBucket", "s3:ListBucket")]
    [InlineData("s3", "ListBuckets", "s3:ListAllMyBuckets")]
    [InlineData("s3", "GetObjectMetadata", "s3:GetObject")] // the name in the AWS SDK for .NET
    [InlineData("lambda", "Invoke", "lambda:InvokeFunction")]
    [InlineData("apigateway", "CreateRestApi", "apigateway:POST")]
    [InlineData("kms", "ReEncrypt", "kms:ReEncryptFrom kms:ReEncryptTo")]
    [InlineData("sns", "PublishBatch", "sns:Publish")]
    [InlineData("budgets", "CreateBudget", "budgets:ModifyBudget")]
    public void Knows_operations_that_are_no_permissions(string prefix, string operation, string actions)
    {
        Assert.True(Catalog.TryGetActionsOfApi(prefix, operation, out var found));
        Assert.Equal(actions.Split(' '), found);
    }

    [Theory]
    [InlineData("s3", "GetObject")]
    [InlineData("s3", "Nonsense")]
    [InlineData("", "")]
    [InlineData("zzz", "ListObjectsV2")]
    public void An_action_or_nonsense_is_no_such_operation(string prefix, string operation)
    {
        Assert.False(Catalog.TryGetActionsOfApi(prefix, operation, out var found));
        Assert.Empty(found);
    }
}
