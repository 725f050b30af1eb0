using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Tests.Catalog;

/// <summary>What must hold for every entry of the catalogue.</summary>
public class CatalogIntegrityTests
{
    private static readonly AwsCatalog Catalog = AwsCatalog.Default;

    [Fact]
    public void Every_service_is_found_by_its_prefix_and_in_order()
    {
        Assert.True(Catalog.ServiceCount > 400);
        Assert.Equal(Catalog.ServiceCount, Catalog.Services.Count);
        foreach (var service in Catalog.Services)
        {
            Assert.True(Catalog.TryGetService(service.Prefix.ToUpperInvariant(), out var found));
            Assert.Equal(service, found);
            Assert.False(Catalog.TryGetRetiredService(service.Prefix, out _));
            Assert.NotEmpty(service.Name);
        }

        foreach (var service in Catalog.RetiredServices)
        {
            Assert.True(Catalog.TryGetRetiredService(service.Prefix.ToUpperInvariant(), out var found));
            Assert.Equal(service, found);
        }

        AssertSorted(Catalog.Services.Select(s => s.Prefix));
        AssertSorted(Catalog.RetiredServices.Select(s => s.Prefix));
    }

    [Fact]
    public void Every_action_is_found_by_its_name_and_in_order()
    {
        foreach (var service in Catalog.Services)
        {
            AssertSorted(service.Actions.Select(a => a.Name));
            AssertSorted(service.RetiredActions.Select(a => a.Name));
            foreach (var action in service.Actions)
            {
                Assert.True(Catalog.TryGetAction(action.FullName.ToUpperInvariant(), out var found));
                Assert.Equal(action, found);
                Assert.NotEqual(AccessLevels.None, action.AccessLevels);
                Assert.False(action.IsRetired);
            }

            foreach (var action in service.RetiredActions)
            {
                Assert.False(service.TryGetAction(action.Name, out _));
                Assert.True(service.TryGetRetiredAction(action.Name, out var found));
                Assert.Equal(action, found);
            }
        }
    }

    [Fact]
    public void Every_reference_of_an_action_leads_somewhere()
    {
        foreach (var action in Catalog.Services.SelectMany(s => s.Actions))
        {
            foreach (var resource in action.ResourceTypes)
            {
                Assert.StartsWith("arn:", resource.Type.ArnTemplate, StringComparison.Ordinal);
                Assert.All(resource.DependentActions, d => Assert.Contains(d, action.DependentActions));
            }

            Assert.All(action.DependentActions, d => Assert.True(Catalog.TryGetAction(d, out _)));
            Assert.All(action.ConditionKeys, k => Assert.True(action.TryGetConditionKey(k.Name, out _)));
        }
    }

    [Fact]
    public void Every_resource_type_is_found_by_its_name_and_in_order()
    {
        foreach (var service in Catalog.Services)
        {
            AssertSorted(service.ResourceTypes.Select(t => t.Name));
            Assert.Equal(service.ResourceTypeCount, service.ResourceTypes.Count());
            foreach (var type in service.ResourceTypes)
            {
                Assert.True(service.TryGetResourceType(type.Name.ToUpperInvariant(), out var found));
                Assert.Equal(type, found);
                Assert.Equal(service.Prefix, type.ServicePrefix);
                Assert.All(type.ConditionKeys, k => Assert.True(Catalog.TryGetConditionKey(k.Name, out _)));
            }
        }
    }

    [Fact]
    public void Every_condition_key_is_found_by_its_name_and_in_order()
    {
        AssertSorted(Catalog.ConditionKeys.Select(k => k.Name));
        AssertSorted(Catalog.GlobalKeys.Select(k => k.Name));
        foreach (var key in Catalog.ConditionKeys)
        {
            Assert.True(Catalog.TryGetConditionKey(key.Name.ToUpperInvariant(), out var found));
            Assert.Equal(key, found);
            Assert.True(Enum.IsDefined(key.Type));
            Assert.Equal(key.IsGlobal, Catalog.TryGetGlobalKey(key.Name, out _));
        }
    }

    [Fact]
    public void Every_key_with_a_variable_part_is_found_by_an_instance()
    {
        foreach (var key in Catalog.ConditionKeys.Where(k => k.HasVariablePart))
        {
            var start = key.Name.IndexOf("${", StringComparison.Ordinal);
            var instance = key.Name[..start] + "q" + key.Name[(key.Name.IndexOf('}', StringComparison.Ordinal) + 1)..];
            Assert.True(key.Matches(instance));
            Assert.True(Catalog.TryGetConditionKey(instance, out var found));
            Assert.Equal(key, found);
        }
    }

    [Theory]
    [InlineData("GetObject", "GetObject")]
    [InlineData("getobjec?", "GetObject")]
    [InlineData("*BucketAc?", "GetBucketAcl PutBucketAcl")]
    [InlineData("Gte*", "")]
    [InlineData("", "")]
    public void Patterns_expand_to_actions(string pattern, string names)
    {
        Assert.True(Catalog.TryGetService("s3", out var service));
        Assert.Equal(names, string.Join(' ', service.ActionsMatching(pattern).Select(a => a.Name)));
    }

    [Fact]
    public void A_star_expands_to_all_actions() => Assert.All(
        Catalog.Services, s => Assert.Equal(s.ActionCount, s.ActionsMatching("*").Count()));

    private static void AssertSorted(IEnumerable<string> names)
    {
        var folded = names.Select(n => n.ToLowerInvariant()).ToList();
        Assert.Equal(folded.Distinct().Order(StringComparer.Ordinal), folded);
    }
}
