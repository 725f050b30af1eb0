using IamAnalyzers.Rules.Catalog.Applications;

namespace IamAnalyzers.Rules.Tests.Catalog.Applications;

/// <summary>What is wrong with a service definition is said of the characters at fault, and leaves the rest as it is.</summary>
public class ServiceDefinitionReaderTests
{
    private const string Actions = """ "actions": { "Read": { "accessLevel": "Read" } } """;

    [Theory]
    [InlineData("""[|{|] """ + Actions + "}", "has a \"prefix\"")]
    [InlineData("""[|{|] "prefix": "orders" }""", "at least one action")]
    [InlineData("""{ "prefix": "orders", "actions": [|{}|] }""", "at least one action")]
    [InlineData("""[|["orders"]|]""", "is an object")]
    [InlineData("""{ "prefix": [|7|], """ + Actions + "}", "\"prefix\" is a string, not a number")]
    [InlineData("""{ "prefix": "[|Orders|]", """ + Actions + "}", "lower-case letter")]
    [InlineData("""{ "prefix": "[|1orders|]", """ + Actions + "}", "lower-case letter")]
    [InlineData("""{ "prefix": "[||]", """ + Actions + "}", "lower-case letter")]
    [InlineData("""{ "prefix": "[|s3|]", """ + Actions + "}", "'s3' is the prefix of Amazon S3")]
    [InlineData("""{ "prefix": "[|aws|]", """ + Actions + "}", "global condition keys")]
    [InlineData("""{ "prefix": "orders", [|"version"|]: 1, """ + Actions + "}", "\"version\" is no property of a service definition: it has prefix, name")]
    [InlineData("""{ "prefix": "orders", "name": [|null|], """ + Actions + "}", "\"name\" is a string, not null")]
    [InlineData("""{ "prefix": "orders", "actions": [|["Read"]|] }""", "\"actions\" is an object, not an array")]
    [InlineData("""{ "prefix": "orders", "actions": { "Read": [|"Read"|] } }""", "\"Read\" is an object, not a string")]
    [InlineData("""{ "prefix": "orders", "actions": { "Read": [|{|] } } }""", "\"accessLevel\" is missing")]
    [InlineData("""{ "prefix": "orders", "actions": { "Read": { "accessLevel": "[|read|]" } } }""", "is one of List, Read, Write, Tagging, Permissions management")]
    [InlineData("""{ "prefix": "orders", "actions": { "[|orders:Read|]": { "accessLevel": "Read" } } }""", "the prefix is not repeated")]
    [InlineData("""{ "prefix": "orders", "actions": { "Read": { "accessLevel": "Read" }, "[|READ|]": { "accessLevel": "Read" } } }""", "differs from another name in case alone")]
    [InlineData("""{ "prefix": "orders", "actions": { "Read": { "accessLevel": "Read" }, [|"Read"|]: { "accessLevel": "Read" } } }""", "")]
    [InlineData("""{ "prefix": "orders", "actions": { "Read": { "accessLevel": "Read", "resourceTypes": ["[|order|]"] } } }""", "\"order\" is no resource type of this definition")]
    [InlineData("""{ "prefix": "orders", "actions": { "Read": { "accessLevel": "Read", "resourceTypes": [|"order"|] } } }""", "an array of strings, not a string")]
    [InlineData("""{ "prefix": "orders", "actions": { "Read": { "accessLevel": "Read", "conditionKeys": [[|1|]] } } }""", "strings only, not a number")]
    [InlineData("""{ "prefix": "orders", "actions": { "Read": { "accessLevel": "Read", "conditionKeys": ["[|orders:Channel|]"] } } }""", "is no condition key of this definition and no global key")]
    [InlineData("""{ "prefix": "orders", "actions": { "Read": { "accessLevel": "Read", "conditionKeys": ["aws:SourceIp", "[|aws:SourceIp|]"] } } }""", "stands here already")]
    [InlineData("""{ "prefix": "orders", "actions": { "Read": { "accessLevel": "Read", "conditionKeys": ["[|s3:prefix|]"] } } }""", "no global key")]
    [InlineData("""{ "prefix": "orders", "conditionKeys": { "[|billing|]:Channel": { "type": "String" } }, """ + Actions + "}", "begins with 'orders:'")]
    [InlineData("""{ "prefix": "orders", "conditionKeys": { "[|Channel|]": { "type": "String" } }, """ + Actions + "}", "written as prefix:Name")]
    [InlineData("""{ "prefix": "orders", "conditionKeys": { "[|orders:A/${X}/b|]": { "type": "String" } }, """ + Actions + "}", "written as prefix:Name")]
    [InlineData("""{ "prefix": "orders", "conditionKeys": { "orders:A": { "type": "[|ArrayOfString|]" } }, """ + Actions + "}", "\"type\" is one of String, ARN")]
    [InlineData("""{ "prefix": "orders", "conditionKeys": { "orders:A": { "type": "String", "multivalued": [|"yes"|] } }, """ + Actions + "}", "true or false, not a string")]
    [InlineData("""{ "prefix": "orders", "conditionKeys": { "orders:A": [|{|] } }, """ + Actions + "}", "\"type\" is missing")]
    [InlineData("""{ "prefix": "orders", "resourceTypes": { "order": { "arn": "[|order/${OrderId}|]" } }, """ + Actions + "}", "has four fields")]
    [InlineData("""{ "prefix": "orders", "resourceTypes": { "order": { "arn": "[|arn:aws:orders:::|]" } }, """ + Actions + "}", "names the service and the resource")]
    [InlineData("""{ "prefix": "orders", "resourceTypes": { "order": { "arn": "[|orders:::${A}${B}|]" } }, """ + Actions + "}", "between two variables")]
    [InlineData("""{ "prefix": "orders", "resourceTypes": { "order": { "arn": "[|orders:::order/${}|]" } }, """ + Actions + "}", "a variable as ${Name}")]
    [InlineData("""{ "prefix": "orders", "resourceTypes": { "order": { "arn": "[|orders:::order/${A|]" } }, """ + Actions + "}", "a variable as ${Name}")]
    [InlineData("""{ "prefix": "orders", "resourceTypes": { "order": { "arn": "[|orders:::order/*|]" } }, """ + Actions + "}", "cannot hold '*'")]
    [InlineData("""{ "prefix": "orders", "resourceTypes": { "order": { "arn": "[|orders:eu-${Region}::order/x|]" } }, """ + Actions + "}", "not both")]
    [InlineData("""{ "prefix": "orders", "resourceTypes": { "[|my order|]": { "arn": "orders:::order/x" } }, """ + Actions + "}", "a resource type begins with a letter")]
    [InlineData("""{ "prefix": "orders", "actions": { "Read": { "accessLevel": "Read" } }[|,|] }""", "")]
    public void A_fault_stands_on_its_characters(string marked, string words)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        var text = marked.Remove(start, 2).Remove(end, 2);
        var fault = Assert.Single(ServiceDefinitionReader.Read(text).Faults);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.Equal((start, end - start), (fault.Span.Start, fault.Span.Length));
    }

    [Fact]
    public void Every_prefix_of_a_definition_is_read_without_an_exception()
    {
        var text = SchemaTests.Examples().First();
        for (var length = 0; length < text.Length; length++)
        {
            var definition = ServiceDefinitionReader.Read(text[..length]);
            Assert.NotEmpty(definition.Faults);
            Assert.All(definition.Faults, f => Assert.True(f.Span.Start >= 0 && f.Span.End <= length));
            _ = definition.ToCatalog();
        }
    }

    [Fact]
    public void A_fault_leaves_out_what_it_is_in_and_no_more()
    {
        const string text = """
            {
              "prefix": "orders",
              "resourceTypes": { "order": { "arn": "orders:::order/${Id}" }, "bad": { "arn": "bad" } },
              "actions": { "Read": { "accessLevel": "Read", "resourceTypes": ["bad", "order"] }, "Write": { "accessLevel": "write" } }
            }
            """;
        var definition = ServiceDefinitionReader.Read(text);
        Assert.Equal(3, definition.Faults.Length);
        Assert.True(definition.ToCatalog()!.TryGetService("orders", out var service));
        Assert.Equal(["Read"], service.Actions.Select(static a => a.Name));
        Assert.Equal(["order"], service.Actions[0].ResourceTypes.Select(static r => r.Type.Name));
        Assert.Null(ServiceDefinitionReader.Read("""{ "prefix": "s3", "actions": { "Read": { "accessLevel": "Read" } } }""").ToCatalog());
    }

    [Fact]
    public void A_definition_has_a_limit_and_says_so()
    {
        string Text(int count) => "{ \"prefix\": \"orders\", \"actions\": {"
            + string.Join(",", Enumerable.Range(0, count).Select(static i => $"\"A{i}\": {{ \"accessLevel\": \"Read\" }}")) + "} }";
        var most = ServiceDefinitionReader.Read(Text(ServiceDefinitionReader.MaxNames));
        Assert.Empty(most.Faults);
        Assert.True(most.ToCatalog()!.TryGetService("orders", out var service));
        Assert.Equal(ServiceDefinitionReader.MaxNames, service.ActionCount);
        Assert.Contains("at most", Assert.Single(ServiceDefinitionReader.Read(Text(ServiceDefinitionReader.MaxNames + 1)).Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_files_with_one_prefix_the_first_counts_and_the_second_is_told()
    {
        ServiceFile Make(string path, string action) =>
            new(path, ServiceDefinitionReader.Read($$"""{ "prefix": "orders", "actions": { "{{action}}": { "accessLevel": "Read" } } }"""));
        var services = ApplicationServices.Of([Make("b.iam-service.json", "Second"), Make("a.iam-service.json", "First")]);
        Assert.Empty(services.FaultsOf("a.iam-service.json"));
        Assert.Contains("already", Assert.Single(services.FaultsOf("b.iam-service.json")).Message, StringComparison.Ordinal);
        Assert.True(services.Catalog.TryGetAction("orders:First", out _));
        Assert.False(services.Catalog.TryGetAction("orders:Second", out _));
        Assert.Equal(services, ApplicationServices.Of([Make("a.iam-service.json", "First"), Make("b.iam-service.json", "Second")]));
        Assert.NotEqual(services, ApplicationServices.Of([Make("a.iam-service.json", "First")]));
    }
}
