namespace IamAnalyzers.Policies.Tests.Authorization;

public class PrincipalIdentityTests
{
    [Theory]
    [InlineData("*", PrincipalKind.Anonymous, "", "*", "")]
    [InlineData("111122223333", PrincipalKind.Root, "111122223333", "", "")]
    [InlineData("arn:aws:iam::111122223333:root", PrincipalKind.Root, "111122223333", "", "")]
    [InlineData("arn:aws:iam::111122223333:user/a/b/alice", PrincipalKind.User, "111122223333", "alice", "")]
    [InlineData("arn:aws-us-gov:iam::111122223333:role/x/Reader", PrincipalKind.Role, "111122223333", "Reader", "")]
    [InlineData("arn:aws:sts::111122223333:assumed-role/Reader/i-1@x", PrincipalKind.RoleSession, "111122223333", "Reader", "i-1@x")]
    [InlineData("arn:aws:sts::111122223333:federated-user/bob", PrincipalKind.FederatedUser, "111122223333", "bob", "")]
    [InlineData("arn:aws:iam::111122223333:saml-provider/Corp", PrincipalKind.FederatedProvider, "", "Corp", "")]
    [InlineData("arn:aws:iam::111122223333:oidc-provider/a.b/c", PrincipalKind.FederatedProvider, "", "a.b/c", "")]
    [InlineData("accounts.google.com", PrincipalKind.FederatedProvider, "", "accounts.google.com", "")]
    [InlineData("lambda.amazonaws.com", PrincipalKind.Service, "", "lambda.amazonaws.com", "")]
    [InlineData("", PrincipalKind.Unrecognized, "", "", "")]
    [InlineData("alice", PrincipalKind.Unrecognized, "", "", "")]
    [InlineData("1234", PrincipalKind.Unrecognized, "", "", "")]
    [InlineData("arn:aws:s3:::bucket", PrincipalKind.Unrecognized, "", "", "")]
    [InlineData("arn:aws:iam::111122223333:user/", PrincipalKind.Unrecognized, "", "", "")]
    [InlineData("arn:aws:iam::111122223333:group/x", PrincipalKind.Unrecognized, "", "", "")]
    [InlineData("arn:aws:sts::111122223333:assumed-role/Reader/", PrincipalKind.Unrecognized, "", "", "")]
    [InlineData("arn:aws:sts::111122223333:assumed-role//s", PrincipalKind.Unrecognized, "", "", "")]
    [InlineData("arn:aws:iam:::root", PrincipalKind.Unrecognized, "", "", "")]
    public void Is_taken_apart(string text, PrincipalKind kind, string account, string name, string session)
    {
        var principal = PrincipalIdentity.Parse(text);

        Assert.Equal((kind, name, session, text), (principal.Kind, principal.Name, principal.SessionName, principal.ToString()));
        Assert.Equal(kind == PrincipalKind.Unrecognized ? principal.AccountId : account, principal.AccountId);
    }

    [Fact]
    public void The_default_value_is_nobody()
    {
        var principal = default(PrincipalIdentity);

        Assert.Equal(PrincipalKind.Unrecognized, principal.Kind);
        Assert.Equal((string.Empty, string.Empty, string.Empty, string.Empty), (principal.AccountId, principal.Name, principal.SessionName, principal.ToString()));
        Assert.Equal(PrincipalIdentity.Parse(null), principal);
    }

    [Fact]
    public void Can_be_made_from_its_parts()
    {
        Assert.Equal("arn:aws:iam::111122223333:user/a/alice", PrincipalIdentity.User("111122223333", "a/alice").ToString());
        Assert.Equal("arn:aws-cn:iam::111122223333:role/R", PrincipalIdentity.Role("111122223333", "R", "aws-cn").ToString());
        Assert.Equal("arn:aws:sts::111122223333:assumed-role/R/s", PrincipalIdentity.RoleSession("111122223333", "R", "s").ToString());
        Assert.Equal("arn:aws:sts::111122223333:federated-user/f", PrincipalIdentity.FederatedUser("111122223333", "f").ToString());
        Assert.Equal(PrincipalKind.Root, PrincipalIdentity.Root("111122223333").Kind);
        Assert.Equal(PrincipalKind.Service, PrincipalIdentity.Service("sns.amazonaws.com").Kind);
        Assert.Equal(PrincipalKind.Anonymous, PrincipalIdentity.Anonymous.Kind);
    }
}
