namespace IamAnalyzers.Policies.Tests.Accounts;

public class IamActionTests
{
    [Fact]
    public void Actions_are_equal_without_regard_to_case()
    {
        var action = new IamAction("s3:GetObject");

        Assert.Equal("s3:GetObject", action.Name);
        Assert.True(action == new IamAction("S3:getobject"));
        Assert.Equal(action.GetHashCode(), new IamAction("S3:getobject").GetHashCode());
        Assert.True(action != new IamAction("s3:GetObjectAcl"));
        Assert.False(action.Equals("s3:GetObject"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("s3")]
    [InlineData("s3:")]
    [InlineData(":GetObject")]
    [InlineData("s3:Get*")]
    [InlineData("s3:GetObjec?")]
    [InlineData("arn:aws:s3:::docs/*")]
    public void What_is_no_single_action_is_refused(string text) => Assert.Throws<ArgumentException>(() => new IamAction(text));

    [Fact]
    public void The_default_value_is_no_action()
    {
        Assert.Equal(string.Empty, default(IamAction).ToString());
        Assert.Throws<InvalidOperationException>(() => default(IamAction).Name);
        Assert.False(default(IamAction) == new IamAction("s3:GetObject"));
    }
}
