using System.Collections.Generic;
using System.Net;
using Acme.Policies;
using IamAnalyzers.Policies;

namespace Acme;

/// <summary>Questions to compiled policies of every shape, each asked of the evaluator too.</summary>
public static class Answers
{
    private const string Alice = "arn:aws:iam::123456789012:user/alice";

    /// <summary>One line for each question: the compiled policy's decision and statement, and the evaluator's for the same document.</summary>
    public static IEnumerable<string> All()
    {
        // An identity policy.
        var report = new S3Object("docs", "reports/2026.pdf");
        var secret = new S3Object("docs", "secret/plan.pdf");
        var inside = new DocumentReader.Context { SourceIp = IPAddress.Parse("203.0.113.7") };
        var outside = new DocumentReader.Context { SourceIp = IPAddress.Parse("192.0.2.1") };
        foreach (var context in new[] { inside, outside, default })
        {
            foreach (var document in new[] { report, secret, new S3Object("other", "a") })
            {
                yield return Line(
                    DocumentReader.GetObject(document, context),
                    Ask(DocumentReader.Document, Alice, "s3:GetObject", document.ToString(), context.ToRequestContext()));
            }
        }

        // A resource policy, with a principal.
        var reader = PrincipalIdentity.RoleSession("210987654321", "reader", "job");
        var shared = new S3Object("docs", "shared/x");
        foreach (var principal in new[] { reader, PrincipalIdentity.Role("210987654321", "writer"), PrincipalIdentity.Anonymous })
        {
            foreach (var isEncrypted in new bool?[] { true, false, null })
            {
                var context = new BucketPolicy.Context { SecureTransport = isEncrypted };
                yield return Line(
                    BucketPolicy.GetObject(principal, shared, context),
                    Ask(BucketPolicy.Document, principal.ToString(), "s3:GetObject", shared.ToString(), context.ToRequestContext(), PolicyKind.Resource));
            }
        }

        // A trust policy.
        var gitHub = PrincipalIdentity.Parse("arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com");
        foreach (var branch in new[] { "main", "topic" })
        {
            var context = new DeployerTrust.Context
            {
                TokenActionsGithubusercontentComAud = "sts.amazonaws.com",
                TokenActionsGithubusercontentComSub = "repo:acme/shop:ref:refs/heads/" + branch,
            };
            yield return Line(
                DeployerTrust.Assume(gitHub, context),
                Ask(DeployerTrust.Document, gitHub.ToString(), "sts:AssumeRoleWithWebIdentity", "*", context.ToRequestContext(), PolicyKind.Trust));
        }

        foreach (var service in new[] { "ecs-tasks.amazonaws.com", "ec2.amazonaws.com" })
        {
            var context = new DeployerTrust.Context { SourceAccount = "123456789012" };
            yield return Line(
                DeployerTrust.Assume(PrincipalIdentity.Service(service), context),
                Ask(DeployerTrust.Document, service, "sts:AssumeRole", "*", context.ToRequestContext(), PolicyKind.Trust));
        }

        // A service of the application, with a number and a key of several values.
        var order = new OrdersOrder("alice-42");
        foreach (var total in new decimal?[] { 100m, 100.01m, null })
        {
            var context = new Clerk.Context { OrdersTotal = total };
            yield return Line(Clerk.Refund(order, context), Ask(Clerk.Document, Alice, "orders:Refund", order.ToString(), context.ToRequestContext()));
        }

        var ours = Arn.Parse("arn:aws:wms:eu-west-1:123456789012:warehouse/1");
        var theirs = Arn.Parse("arn:aws:wms:eu-west-1:210987654321:warehouse/2");
        foreach (var warehouses in new[] { new[] { ours }, new[] { ours, theirs }, null })
        {
            var context = new Clerk.Context { Username = "alice", OrdersWarehouses = warehouses };
            yield return Line(Clerk.Ship(order, context), Ask(Clerk.Document, Alice, "orders:Ship", order.ToString(), context.ToRequestContext()));
        }

        // A policy in C#.
        foreach (var key in new[] { "alice/x", "bob/x" })
        {
            var upload = new S3Object("uploads", key);
            var context = new Upload.Context { Username = "alice" };
            yield return Line(Upload.PutObject(upload, context), Ask(Upload.Document, Alice, "s3:PutObject", upload.ToString(), context.ToRequestContext()));
        }
    }

    private static AccessDecision Ask(
        PolicyDocument document, string principal, string action, string resource, RequestContext context, PolicyKind kind = PolicyKind.Identity) =>
        PolicyEvaluator.EvaluateDocument(
            document, new AuthorizationRequest { Principal = principal, Action = action, Resource = resource, Context = context }, kind);

    private static string Line(AccessDecision compiled, AccessDecision evaluated) =>
        $"{compiled.Decision}:{compiled.Sid} {evaluated.Decision}:{evaluated.Sid}";
}

/// <summary>What an upload job may do.</summary>
[IamPolicy(@"{ ""Version"": ""2012-10-17"", ""Statement"": {
    ""Sid"": ""Own"", ""Effect"": ""Allow"", ""Action"": ""s3:PutObject"", ""Resource"": ""arn:aws:s3:::uploads/${aws:username}/*"" } }")]
public static partial class Upload
{
}
