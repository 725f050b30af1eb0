using IamAnalyzers.Generation.Tests.Harness;

namespace IamAnalyzers.Generation.Tests;

/// <summary>Generated classes as a user's code uses them.</summary>
public class UseTests
{
    [Fact]
    public void A_user_of_an_identity_policy_sees_an_ordinary_api() => Run("Identity", """
        var office = new DocumentReader.Context { SourceIp = IPAddress.Parse("203.0.113.9"), MultiFactorAuthPresent = true };
        Equal(true, DocumentReader.CanGetObject(new("docs", "a/b.txt"), office));
        Equal(false, DocumentReader.CanGetObject(new("docs", "a/b.txt"), office with { MultiFactorAuthPresent = false }));
        Equal(false, DocumentReader.CanGetObject(new("docs", "a/b.txt")));
        Equal(false, DocumentReader.CanGetObject(new("docs", "a/b.txt", "aws-cn"), office));
        Equal("Allowed by 'ReadDocuments' (policies/document-reader.iam.json, line 4)", DocumentReader.GetObject(new("logs-1", "x"), office).ToString());
        Equal("ExplicitlyDenied by 'Secure' (policies/document-reader.iam.json, line 16)", DocumentReader.ListAllMyBuckets(new() { SecureTransport = false }).ToString());
        Equal("ImplicitlyDenied: no statement of policies/document-reader.iam.json matches", DocumentReader.Evaluate("s3:PutObject", "arn:aws:s3:::docs/x").ToString());
        Equal(true, DocumentReader.CanListBucket(new("docs"), new() { S3Prefix = "a/b" }));
        Equal("s3:GetObject, s3:GetObjectVersion, s3:ListAllMyBuckets, s3:ListBucket", string.Join(", ", DocumentReader.Actions));
        Equal(6, DocumentReader.Grants.Count);
        Equal(new PolicyGrant("s3:GetObject", "arn:aws:s3:::docs/*", true, 0), DocumentReader.Grants[0]);
        Equal(4, DocumentReader.Document.Statements.Length);
        Equal(true, ReferenceEquals(DocumentReader.Document, DocumentReader.Document));
        var text = DocumentReader.Explain("arn:aws:iam::123456789012:user/alice", "s3:GetObject", "arn:aws:s3:::docs/x", office with { SourceIp = null });
        Equal(true, text.Contains("aws:SourceIp"));
        """);

    [Fact]
    public void A_user_of_a_trust_policy_asks_who_may_assume() => Run("Trust", """
        var gitHub = PrincipalIdentity.Parse("arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com");
        var job = new DeployerTrust.Context { TokenActionsGithubusercontentComAud = "sts.amazonaws.com", TokenActionsGithubusercontentComSub = "repo:acme/shop:ref:refs/heads/main" };
        Equal(true, DeployerTrust.CanAssume(gitHub, job));
        Equal(false, DeployerTrust.CanAssume(gitHub, job with { TokenActionsGithubusercontentComSub = "repo:other/shop:x" }));
        Equal(true, DeployerTrust.CanAssume(PrincipalIdentity.Service("ecs-tasks.amazonaws.com")));
        Equal(false, DeployerTrust.CanAssume(PrincipalIdentity.Service("ec2.amazonaws.com")));
        Equal(true, DeployerTrust.CanAssume(PrincipalIdentity.User("123456789012", "alice")));
        Equal(false, DeployerTrust.CanTagSession(PrincipalIdentity.User("123456789012", "alice")));
        Equal(true, DeployerTrust.CanAssumeAsService());
        Equal(true, DeployerTrust.CanAssumeAsService("ecs-tasks.amazonaws.com"));
        Equal(false, DeployerTrust.CanAssumeAsService("ec2.amazonaws.com"));
        Equal(true, DeployerTrust.CanAssumeAs(PrincipalIdentity.User("123456789012", "alice")));
        Equal(false, DeployerTrust.CanAssumeAs(PrincipalIdentity.User("210987654321", "alice")));
        Equal(false, DeployerTrust.CanAssumeAs(gitHub, job));
        Equal(true, DeployerTrust.CanAssumeWithWebIdentity(job));
        Equal(false, DeployerTrust.CanAssumeWithWebIdentity());
        Equal(false, DeployerTrust.CanAssumeWithWebIdentity("accounts.google.com", job));
        Equal(true, typeof(DeployerTrust).GetMethod("CanAssumeWithSaml") is null);
        Equal("ExplicitlyDenied by 'OnlyOps' (policies/deployer-trust.iam.json, line 15)", DeployerTrust.TagSession(PrincipalIdentity.User("123456789012", "alice")).ToString());
        """);

    [Fact]
    public void A_user_of_a_bucket_policy_names_the_principal() => Run("ResourcePolicy", """
        var reader = PrincipalIdentity.RoleSession("210987654321", "reader", "job");
        Equal(true, BucketPolicy.CanGetObject(reader, new("docs", "shared/x")));
        Equal(false, BucketPolicy.CanGetObject(reader, new("docs", "own/x")));
        Equal(false, BucketPolicy.CanGetObject(PrincipalIdentity.Anonymous, new("docs", "shared/x")));
        Equal(Decision.ExplicitlyDenied, BucketPolicy.GetObject(reader, new("docs", "shared/x"), new() { SecureTransport = false }).Decision);
        """);

    [Fact]
    public void Resources_read_and_write_their_arns() => Run("Identity", """
        Equal("arn:aws:s3:::docs/a/b", new S3Object("docs", "a/b").ToString());
        Equal(new S3Object("docs", "a/b"), S3Object.Parse("arn:aws:s3:::docs/a/b"));
        Equal(new S3Object("docs", "a", "aws-cn"), S3Object.Parse("arn:aws-cn:s3:::docs/a"));
        foreach (var bad in new[] { null, "", "*", "arn:aws:s3:::docs", "arn:aws:s3:::docs/", "arn:aws:s3:::/x", "arn:aws:s3:eu-west-1::docs/x", "arn:aws:sqs:::docs/x", "arn::s3:::docs/x" })
        {
            Equal(false, S3Object.TryParse(bad, out _));
        }

        Equal("arn:aws:s3:eu-west-1:123456789012:accesspoint/ap", new S3Accesspoint("ap", "eu-west-1", "123456789012").ToString());
        Equal(new S3Accesspoint("ap", "eu-west-1", "123456789012"), S3Accesspoint.Parse("arn:aws:s3:eu-west-1:123456789012:accesspoint/ap"));
        Equal("arn::s3:::/", default(S3Object).ToString());
        Equal("a:b", new S3Object("docs", "a:b").ObjectName);
        Func<S3Accesspoint>[] broken =
        {
            () => new S3Accesspoint("ap", "eu:west", "123456789012"),
            () => new S3Accesspoint("ap", "eu-west-1", "1:2"),
            () => new S3Accesspoint("ap", "eu-west-1", "123456789012", "aws:s3"),
            () => new S3Accesspoint("ap", "eu-west-1", "123456789012") with { Region = ":" },
        };
        foreach (var make in broken)
        {
            try
            {
                make();
                throw new InvalidOperationException("It is no field of an ARN.");
            }
            catch (ArgumentException e)
            {
                Equal(true, e.Message.Contains("only the resource may hold colons"));
            }
        }

        Equal(false, DocumentReader.CanGetObject(default));
        try
        {
            S3Object.Parse("x");
            throw new InvalidOperationException("It is no ARN.");
        }
        catch (FormatException e)
        {
            Equal("'x' is no ARN of the form arn:${Partition}:s3:::${BucketName}/${ObjectName}.", e.Message);
        }
        """);

    [Fact]
    public void A_service_of_the_application_is_used_as_one_of_AWSs() => Run("ApplicationService", """
        var context = new Clerk.Context { OrdersChannel = "web", OrdersTotal = 80m };
        Equal(true, Clerk.CanRefund(new OrdersOrder("2026-0042"), context));
        Equal(false, Clerk.CanRefund(new OrdersOrder("2026-0042"), context with { OrdersTotal = 100.01m }));
        Equal(false, Clerk.CanRefund(new OrdersOrder("2026-0042"), context with { OrdersChannel = null }));
        Equal(true, Clerk.CanList());
        Equal(true, Clerk.CanRead(new OrdersInvoice("2026", "7", "eu-west-1", "123456789012")));
        Equal("arn:aws:orders:eu-west-1:123456789012:invoice/2026/7", new OrdersInvoice("2026", "7", "eu-west-1", "123456789012").ToString());
        Equal("2026-0042", OrdersOrder.Parse("arn:aws:orders:::order/2026-0042").OrderId);
        Equal(false, OrdersOrder.TryParse("arn:aws:orders:::invoice/2026-0042", out _));
        Equal("orders:List, orders:Read, orders:Refund, orders:Ship", string.Join(", ", Clerk.Actions));
        """);

    [Fact]
    public void Keys_have_their_types_and_cost_nothing() => Run("TypedKeys", """
        var context = new TypedKeys.Context
        {
            AcmeNumbers = new[] { 1m, 10.5m },
            AcmeDates = new[] { new DateTimeOffset(2025, 12, 31, 23, 0, 0, TimeSpan.Zero) },
            AcmeFlags = new[] { false, true },
            AcmeBlobs = new ReadOnlyMemory<byte>[] { new byte[] { 65, 66 } },
            AcmeAddresses = new[] { IPAddress.Parse("203.0.113.7"), IPAddress.Parse("2001:db8::1") },
            AcmeArns = new[] { Arn.Parse("arn:aws:iam::123456789012:role/a") },
            SourceArn = Arn.Parse("arn:aws:sns:eu-west-1:123456789012:topic"),
            AcmeDigest = new byte[] { 0, 1, 2 },
        };
        Equal(true, TypedKeys.CanDo("*", context));
        Equal(false, TypedKeys.CanDo("*", context with { AcmeNumbers = null }));
        Equal(false, TypedKeys.CanDo("*", context with { AcmeNumbers = Array.Empty<decimal>() }));
        Equal(true, TypedKeys.CanDo("*", context with { AcmeDates = null }));
        Equal(false, TypedKeys.CanDo("*", context with { AcmeDates = new[] { DateTimeOffset.MaxValue } }));
        Equal(false, TypedKeys.CanDo("*", context with { AcmeFlags = new[] { false } }));
        Equal(false, TypedKeys.CanDo("*", context with { AcmeBlobs = new ReadOnlyMemory<byte>[] { new byte[] { 65 }, new byte[] { 66 } } }));
        Equal(false, TypedKeys.CanDo("*", context with { AcmeAddresses = new[] { IPAddress.Parse("203.0.113.7"), IPAddress.Parse("198.51.100.7") } }));
        Equal(false, TypedKeys.CanDo("*", context with { AcmeArns = new[] { default(Arn) } }));
        Equal(false, TypedKeys.CanDo("*", context with { SourceArn = null }));
        Equal(false, TypedKeys.CanDo("*", context with { SourceArn = default(Arn) }));
        Equal(false, TypedKeys.CanDo("*", context with { AcmeDigest = default(ReadOnlyMemory<byte>) }));

        var texts = new System.Collections.Generic.List<string>();
        foreach (var entry in context.ToRequestContext())
        {
            texts.Add(entry.Key + "=" + string.Join("|", entry.Value));
        }

        texts.Sort(StringComparer.Ordinal);
        Equal(
            "acme:Addresses=203.0.113.7|2001:db8::1, acme:Arns=arn:aws:iam::123456789012:role/a, acme:Blobs=QUI=, acme:Dates=2025-12-31T23:00:00.0000000Z, acme:Digest=AAEC, " +
            "acme:Flags=false|true, acme:Numbers=1|10.5, aws:SourceArn=arn:aws:sns:eu-west-1:123456789012:topic",
            string.Join(", ", texts));

        // Four variables in a pattern that needs the matcher.
        var owner = new TypedKeys.Context { PrincipalTagA = "a", PrincipalTagB = "b", PrincipalTagC = "c", PrincipalTagD = "d" };
        var document = new S3Object("docs", "a-b/c-d/2026/x");
        var allowed = 0;
        long before = 0;
        for (var i = 0; i < 2000; i++)
        {
            if (i == 1000)
            {
                before = GC.GetAllocatedBytesForCurrentThread();
            }

            allowed += TypedKeys.CanDo("*", context) ? 1 : 0;
            allowed += TypedKeys.CanGetObject(document, owner) ? 1 : 0;
        }

        Equal(0L, GC.GetAllocatedBytesForCurrentThread() - before);
        Equal(4000, allowed);
        Equal(false, TypedKeys.CanGetObject(document, owner with { PrincipalTagD = "e" }));
        Equal(false, TypedKeys.CanGetObject(document, owner with { PrincipalTagA = null }));
        """);

    [Fact]
    public void Checks_allocate_nothing() => Run("Variables", """
        var context = new HomeFolders.Context
        {
            Username = "alice", PrincipalTagTeam = "red", ResourceTagTeam = "red", RequestTagLiteral = "a*b", PrincipalArn = "arn:aws:iam::1:user/x/alice", TagKeys = new[] { "team" },
        };
        var queue = new SqsQueue("red-jobs", "eu-west-1", "123456789012");
        var odd = new S3Object("home/alice/x", "y");
        var allowed = 0;
        long before = 0;
        for (var i = 0; i < 2000; i++)
        {
            if (i == 1000)
            {
                before = GC.GetAllocatedBytesForCurrentThread();
            }

            allowed += HomeFolders.CanGetObject(new("home", "alice/x"), context) ? 1 : 0;
            allowed += HomeFolders.CanGetObject(new("team-red", "x/shared"), context) ? 1 : 0;
            allowed += HomeFolders.GetObject(odd, context).IsAllowed ? 1 : 0;
            allowed += HomeFolders.SendMessage(queue, context).IsAllowed ? 1 : 0;
            allowed += HomeFolders.Evaluate("sqs:SendMessage", "arn:aws:sqs:eu-west-1:123456789012:red-jobs", context).IsAllowed ? 1 : 0;
        }

        Equal(0L, GC.GetAllocatedBytesForCurrentThread() - before);
        Equal(10000, allowed);
        """);

    [Fact]
    public void A_user_of_a_set_asks_as_of_one_policy() => Run("PolicySet", """
        var office = new Auditor.Context { SourceIp = IPAddress.Parse("203.0.113.9"), RequestedRegion = "eu-west-1", Username = "alice" };
        Equal(true, Auditor.CanGetObject(new("docs", "a"), office));
        Equal("Allowed by 'Read' (policies/document-reader.iam.json, line 4)", Auditor.GetObject(new("docs", "a"), office).ToString());
        Equal("Allowed by 'Write' (Source0.cs, line 6)", Auditor.PutObject(new("docs", "alice/a"), office).ToString());
        Equal(false, Auditor.CanPutObject(new("docs", "bob/a"), office));
        Equal(false, Auditor.CanGetObject(new("docs", "a"), office with { SourceIp = null }));
        Equal("ImplicitlyDenied: no statement of policies/developers.iam.json matches", Auditor.GetObject(new("docs", "a"), office with { SourceIp = null }).ToString());
        Equal("ExplicitlyDenied by 'EuropeOnly' (policies/europe-only.iam.json, line 3)", Auditor.GetObject(new("docs", "a"), office with { RequestedRegion = "us-east-1" }).ToString());
        Equal("ExplicitlyDenied by 'NoSecrets' (policies/developers.iam.json, line 5)", Auditor.Evaluate("s3:GetObject", "arn:aws:s3:::docs/secret/x", office).ToString());
        Equal(PolicyKind.Resource, Auditor.Decrypt(new("1", "eu-west-1", "123456789012"), office).Kind);
        Equal(true, Auditor.CanGetCallerIdentity());
        Equal(2, Auditor.Policies.IdentityPolicies.Length);
        Equal(2, Auditor.Policies.ServiceControlPolicies.Length);
        Equal(true, ReferenceEquals(Auditor.Policies, Auditor.Policies));
        Equal("kms:Decrypt, s3:GetObject, s3:GetObjectVersion, s3:PutObject, sts:GetCallerIdentity", string.Join(", ", Auditor.Actions));
        Equal(5, Auditor.Grants.Count);
        Equal(true, Auditor.Explain("arn:aws:iam::123456789012:user/alice", "s3:GetObject", "arn:aws:s3:::docs/a", office).StartsWith("Allowed"));
        long before = 0;
        for (var i = 0; i < 2000; i++)
        {
            before = i == 1000 ? GC.GetAllocatedBytesForCurrentThread() : before;
            Auditor.CanGetObject(new("docs", "a"), office);
            Auditor.PutObject(new("docs", "alice/a"), office);
            Auditor.Evaluate("s3:GetObject", "arn:aws:s3:::docs/secret/x", office);
        }

        Equal(0L, GC.GetAllocatedBytesForCurrentThread() - before);
        """);

    [Fact]
    public void A_user_of_a_set_with_a_resource_policy_names_the_principal() => Run("PolicySetWithPrincipal", """
        var own = PrincipalIdentity.User("123456789012", "alice");
        var foreign = PrincipalIdentity.RoleSession("210987654321", "reader", "job");
        var elsewhere = new Acme.Readers.Context { ResourceAccount = "123456789012" };
        Equal(true, Acme.Readers.CanGetObject(own, new S3Object("docs", "x")));
        Equal(true, Acme.Readers.CanGetObject(foreign, new S3Object("docs", "shared/x"), elsewhere));
        Equal(false, Acme.Readers.CanGetObject(foreign, new S3Object("docs", "x"), elsewhere));
        Equal(PolicyKind.Resource, Acme.Readers.GetObject(foreign, new S3Object("docs", "x"), elsewhere).Kind);
        Equal("ExplicitlyDenied by 'OnlyTeam' (policies/bucket.iam.json, line 5)", Acme.Readers.GetObject(foreign, new S3Object("docs", "team/x"), elsewhere).ToString());
        Equal(false, Acme.Readers.CanSendMessage(own, new SqsQueue("q", "eu-west-1", "210987654321")));
        Equal(true, Acme.Readers.CanSendMessage(own, new SqsQueue("q", "eu-west-1", "123456789012")));
        Equal(false, Acme.Readers.CanSendMessage(PrincipalIdentity.Anonymous, new SqsQueue("q", "eu-west-1", "123456789012")));
        long before = 0;
        for (var i = 0; i < 2000; i++)
        {
            before = i == 1000 ? GC.GetAllocatedBytesForCurrentThread() : before;
            Acme.Readers.CanGetObject(foreign, new S3Object("docs", "shared/x"), elsewhere);
            Acme.Readers.Evaluate(own, "s3:GetObject", "arn:aws:s3:::docs/x");
        }

        Equal(0L, GC.GetAllocatedBytesForCurrentThread() - before);
        """);

    private static void Run(string shape, string code)
    {
        var source = $$"""
            #nullable enable
            using System;
            using System.Net;
            using IamAnalyzers.Policies;
            using Acme.Policies;

            internal static class Program
            {
                internal static void Run()
                {
            {{code}}
                }

                private static void Equal<T>(T expected, T actual, [System.Runtime.CompilerServices.CallerLineNumber] int line = 0)
                {
                    if (!System.Collections.Generic.EqualityComparer<T>.Default.Equals(expected, actual))
                    {
                        throw new InvalidOperationException($"line {line - 11}: expected {expected}, was {actual}");
                    }
                }
            }
            """;
        var folder = Snapshots.PathOf(Path.Combine("Shapes", shape));
        var assembly = new TestProject
        {
            Policies = [.. Directory.GetFiles(folder, "*.json").Select(PolicyText.Of)],
            Sources = [.. Directory.GetFiles(folder, "*.txt").Select(File.ReadAllText), source],
        }.Generate().Load();
        assembly.GetType("Program")!.GetMethod("Run", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.CreateDelegate<Action>()();
    }
}
