using System.Net;
using Company.Access.Policies;
using IamAnalyzers.Policies;
using Xunit;

namespace Company.Access.Tests;

public sealed class DocumentReaderTests
{
    private static readonly DocumentReader.Context Office = new() { SourceIp = IPAddress.Parse("203.0.113.7") };
    private static readonly DocumentReader.Context Elsewhere = new() { SourceIp = IPAddress.Parse("192.0.2.1") };

    [Fact]
    public void Documents_are_read_from_the_office() =>
        Assert.True(DocumentReader.CanGetObject(new S3Object("docs", "report.pdf"), Office));

    [Fact]
    public void Nothing_is_read_from_elsewhere() =>
        Assert.False(DocumentReader.CanGetObject(new S3Object("docs", "report.pdf"), Elsewhere));

    [Fact]
    public void Drafts_are_denied_by_name()
    {
        var decision = DocumentReader.GetObject(new S3Object("docs", "drafts/plan.pdf"), Office);
        Assert.Equal(Decision.ExplicitlyDenied, decision.Decision);
        Assert.Equal("NeverTheDrafts", decision.Sid);
    }

    [Fact]
    public void Other_buckets_are_not_granted() =>
        Assert.Equal(Decision.ImplicitlyDenied, DocumentReader.GetObject(new S3Object("other", "report.pdf"), Office).Decision);
}
