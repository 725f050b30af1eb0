using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Security;

namespace IamAnalyzers.Rules.Tests.Catalog;

/// <summary>The list of actions that return stored data, held against the catalogue.</summary>
public sealed class DataReadsTests
{
    public static TheoryData<string> Names => [.. DataReads.All.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_exists_reads_and_can_be_limited_to_resources(string name)
    {
        Assert.True(AwsCatalog.Default.TryGetAction(name.AsSpan(), out var action));
        Assert.Equal(name, action.FullName);
        Assert.True((action.AccessLevels & AccessLevels.Read) != 0, action.AccessLevels.ToString());
        Assert.True(action.HasResourceTypes);
    }

    [Theory]
    [InlineData("s3:GetObject")]
    [InlineData("secretsmanager:GetSecretValue")]
    [InlineData("ssm:GetParameter")]
    [InlineData("kms:Decrypt")]
    [InlineData("dynamodb:DescribeTable")]
    public void What_has_a_rule_of_its_own_or_only_describes_is_left_out(string name) => Assert.False(DataReads.Contains(name));
}
