using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Catalog.Applications;

namespace IamAnalyzers.Rules.Tests.Catalog.Applications;

/// <summary>The services of applications beside AWS's in one catalogue.</summary>
public class ApplicationCatalogTests
{
    private const string Orders = """
        {
          "prefix": "orders", "name": "Acme Orders",
          "conditionKeys": { "orders:Channel": { "type": "String" }, "orders:Label/${Name}": { "type": "ARN", "multivalued": true } },
          "resourceTypes": { "order": { "arn": "orders:::order/${Id}", "conditionKeys": ["aws:ResourceTag/${TagKey}"] } },
          "actions": {
            "Read": { "accessLevel": "Read", "resourceTypes": ["order"], "conditionKeys": ["orders:Channel"] },
            "GrantAll": { "accessLevel": "Permissions management" }
          }
        }
        """;

    private static AwsCatalog Catalog { get; } = ApplicationServices.Of([
        new ServiceFile("orders", ServiceDefinitionReader.Read(Orders)),
        new ServiceFile("billing", ServiceDefinitionReader.Read("""{ "prefix": "billing-acme", "actions": { "Pay": { "accessLevel": "Write" } } }""")),
    ]).Catalog;

    [Fact]
    public void Services_actions_and_types_are_found_whatever_the_case()
    {
        Assert.True(Catalog.TryGetAction("ORDERS:read", out var read));
        Assert.Equal("orders:Read", read.FullName);
        Assert.Equal(AccessLevels.Read, read.AccessLevels);
        Assert.True(read.Service.IsApplication);
        Assert.Equal("Acme Orders", read.Service.Name);
        var type = Assert.Single(read.ResourceTypes).Type;
        Assert.Equal("arn:${Partition}:orders:::order/${Id}", type.ArnTemplate);
        Assert.True(Catalog.TryGetAction("orders:GrantAll", out var grant));
        Assert.Equal(AccessLevels.PermissionsManagement | AccessLevels.Write, grant.AccessLevels);
        Assert.False(grant.HasResourceTypes);
        Assert.True(Catalog.TryGetAction("billing-acme:Pay", out _));
        Assert.False(Catalog.TryGetAction("billing-acme:Read", out _));
        Assert.False(AwsCatalog.Default.TryGetService("orders", out _));
    }

    [Fact]
    public void Keys_are_found_with_their_types_and_for_their_actions()
    {
        Assert.True(Catalog.TryGetConditionKey("orders:channel", out var channel));
        Assert.Equal((ConditionKeyType.String, false), (channel.Type, channel.IsMultivalued));
        Assert.True(Catalog.TryGetConditionKey("orders:Label/x", out var label));
        Assert.Equal((ConditionKeyType.Arn, true), (label.Type, label.IsMultivalued));
        Assert.False(Catalog.TryGetConditionKey("orders:Other", out _));
        Assert.True(Catalog.TryGetAction("orders:Read", out var read));
        Assert.True(read.TryGetConditionKey("orders:Channel", out _));
        Assert.True(read.TryGetConditionKey("aws:ResourceTag/team", out var tag));
        Assert.True(tag.IsGlobal);
        Assert.False(read.TryGetConditionKey("orders:Label/x", out _));
    }

    [Fact]
    public void What_is_AWSs_stays_as_it_is()
    {
        Assert.Equal(AwsCatalog.Default.ServiceCount + 2, Catalog.ServiceCount);
        Assert.Equal(AwsCatalog.Default.Services.Concat(Catalog.ApplicationServices), Catalog.Services);
        Assert.True(Catalog.TryGetAction("s3:GetObject", out var action));
        Assert.True(AwsCatalog.Default.TryGetAction("s3:GetObject", out var own));
        Assert.Equal(own, action);
        Assert.False(action.Service.IsApplication);
        Assert.True(Catalog.TryGetConditionKey("aws:SourceIp", out var key));
        Assert.True(AwsCatalog.Default.TryGetConditionKey("aws:SourceIp", out var ownKey));
        Assert.Equal(ownKey, key);
        Assert.Equal(AwsCatalog.Default.Date, action.Service.AsOf);
    }
}
