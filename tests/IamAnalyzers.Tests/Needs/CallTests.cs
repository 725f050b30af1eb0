using IamAnalyzers.Analyzers.Needs;
using IamAnalyzers.Rules.Operations;

namespace IamAnalyzers.Tests.Needs;

/// <summary>Resources that calls name, and what is no use of AWS.</summary>
public class CallTests
{
    [Theory]
    [InlineData("s3.GetObjectAsync(\"docs\", \"a.txt\")", "arn:*:s3:::docs/a.txt", "arn:aws:s3:::docs/a.txt")]
    [InlineData("s3.GetObjectAsync(\"docs\", $\"reports/{id}.json\")", "arn:*:s3:::docs/reports/*.json", "arn:aws:s3:::docs/reports/*.json")]
    [InlineData("s3.GetObjectAsync(\"docs\", id)", "arn:*:s3:::docs/*", "arn:aws:s3:::docs/*")]
    [InlineData("s3.GetObjectAsync(id, \"config.json\")", "arn:*:s3:::*/config.json", "arn:aws:s3:::BUCKET_NAME/config.json")]
    [InlineData("s3.GetObjectAsync(id, id)", null, "arn:aws:s3:::BUCKET_NAME/*")]
    [InlineData("s3.GetObjectAsync(nameof(Code), Key)", "arn:*:s3:::Code/k", "arn:aws:s3:::Code/k")]
    [InlineData("s3.ListObjectsV2Async(new() { BucketName = \"shelf-abc123-s3alias\" })", null, "arn:aws:s3:::BUCKET_NAME")]
    [InlineData("s3.GetObjectAsync(\"arn:aws:s3:eu-west-1:735291846012:accesspoint/shelf\", \"a\")", null, "arn:aws:s3:::BUCKET_NAME/a")]
    [InlineData("db.ListTagsOfResourceAsync(new() { ResourceArn = \"arn:aws:dynamodb:eu-west-1:735291846012:table/Orders\" })", "arn:aws:dynamodb:eu-west-1:735291846012:table/Orders", "arn:aws:dynamodb:eu-west-1:735291846012:table/Orders")]
    [InlineData("s3.GetObjectAsync(made)", null, "arn:aws:s3:::BUCKET_NAME/*")]
    [InlineData("s3.ListObjectsV2Async(new() { BucketName = Bucket })", "arn:*:s3:::shelf", "arn:aws:s3:::shelf")]
    [InlineData("s3.ListBucketsAsync()", "*", "*")]
    [InlineData("db.GetItemAsync(new() { TableName = \"Orders\" })", "arn:*:dynamodb:*:*:table/Orders", "arn:aws:dynamodb:*:*:table/Orders")]
    [InlineData("db.QueryAsync(new() { TableName = \"Orders\", IndexName = \"day\" })", "arn:*:dynamodb:*:*:table/Orders/index/day", "arn:aws:dynamodb:*:*:table/Orders/index/day")]
    [InlineData("db.QueryAsync(new() { TableName = \"Orders\" })", "arn:*:dynamodb:*:*:table/Orders", "arn:aws:dynamodb:*:*:table/Orders")]
    [InlineData("db.QueryAsync(new() { TableName = \"arn:aws:dynamodb:eu-west-1:111122223333:table/Orders\" })", "arn:aws:dynamodb:eu-west-1:111122223333:table/Orders", "arn:aws:dynamodb:eu-west-1:111122223333:table/Orders")]
    [InlineData("queues.SendMessageAsync(\"https://sqs.eu-west-1.amazonaws.com/111122223333/orders\", \"m\")", "arn:*:sqs:eu-west-1:111122223333:orders", "arn:aws:sqs:eu-west-1:111122223333:orders")]
    [InlineData("queues.SendMessageAsync(id, \"m\")", null, "arn:aws:sqs:*:*:QUEUE_NAME")]
    [InlineData("kms.DescribeKeyAsync(\"1234abcd\")", "arn:*:kms:*:*:key/1234abcd", "arn:aws:kms:*:*:key/1234abcd")]
    [InlineData("kms.DescribeKeyAsync(\"alias/docs\")", null, "arn:aws:kms:*:*:key/KEY_ID")]
    [InlineData("sts.AssumeRoleAsync(new() { RoleArn = \"arn:aws:iam::111122223333:role/r\" })", "arn:aws:iam::111122223333:role/r", "arn:aws:iam::111122223333:role/r")]
    [InlineData("secrets.GetSecretValueAsync(new() { SecretId = \"db\" })", "arn:*:secretsmanager:*:*:secret:db-??????", "arn:aws:secretsmanager:*:*:secret:db-??????")]
    [InlineData("ssm.GetParameterAsync(new() { Name = \"/app/db\" })", "arn:*:ssm:*:*:parameter/app/db", "arn:aws:ssm:*:*:parameter/app/db")]
    [InlineData("logs.CreateLogStreamAsync(new() { LogGroupName = \"/app\" })", "arn:*:logs:*:*:log-group:/app:log-stream:*", "arn:aws:logs:*:*:log-group:/app:log-stream:*")]
    [InlineData("logs.FilterLogEventsAsync(new() { LogGroupName = \"/app\" })", "arn:*:logs:*:*:log-group:/app*", "arn:aws:logs:*:*:log-group:/app:*")]
    [InlineData("lambda.InvokeAsync(new() { FunctionName = \"resize:live\" })", "arn:*:lambda:*:*:function:resize*", "arn:aws:lambda:*:*:function:resize")]
    public void The_resource_is_as_narrow_as_the_compiler_knows(string call, string? pattern, string template)
    {
        var need = Assert.Single(Needs(call), static n => n.Strength == NeedStrength.Required);
        Assert.Equal(new NeedResource(pattern, template), Assert.Single(need.Resources));
    }

    [Fact]
    public void A_copy_names_two_objects()
    {
        var needs = Needs("""s3.CopyObjectAsync("from", "a", "to", "b")""").Where(static n => n.Strength == NeedStrength.Required);
        Assert.Equal(
            ["s3:GetObject arn:*:s3:::from/a", "s3:PutObject arn:*:s3:::to/b"],
            needs.Select(static n => $"{n.Action} {n.Resources.Single().Pattern}"));
    }

    [Fact]
    public void Directory_buckets_have_actions_of_their_own()
    {
        var needs = Needs("""s3.GetObjectAsync("shelf--euw1-az1--x-s3", "a")""");
        Assert.Contains(needs, static n => n.Action == "s3express:CreateSession");
        Assert.All(needs, static n => Assert.Equal(NeedStrength.Possible, n.Strength));
    }

    [Fact]
    public void The_role_of_a_request_is_what_is_passed()
    {
        var needs = Needs("""lambda.CreateFunctionAsync(new() { FunctionName = "f", Role = "arn:aws:iam::111122223333:role/f" })""");
        Assert.Equal("arn:aws:iam::111122223333:role/f", Assert.Single(needs.Single(static n => n.Action == "iam:PassRole").Resources).Pattern);
    }

    [Theory]
    [InlineData("_ = nameof(s3.GetObjectAsync);")]
    [InlineData("if (false) { await s3.GetObjectAsync(id, id); }")]
    [InlineData("if (!Debug) await s3.GetObjectAsync(id, id);")]
    [InlineData("if (Debug) { return; } else { } await s3.GetObjectAsync(id, id);")]
    [InlineData("if (id.Length > 1) { throw null!; } else { return; } await s3.GetObjectAsync(id, id);")]
    [InlineData("while (Debug) { await System.Threading.Tasks.Task.Yield(); } await s3.GetObjectAsync(id, id);")]
    [InlineData("for (; !Debug;) { await s3.GetObjectAsync(id, id); }")]
    [InlineData("switch (id) { case \"a\": break; await s3.GetObjectAsync(id, id); }")]
    [InlineData("return; await s3.GetObjectAsync(id, id);")]
    [InlineData("while (false) { System.Func<System.Threading.Tasks.Task> f = () => s3.GetObjectAsync(id, id); }")]
    [InlineData("_ = Debug ? null : s3.GetObjectAsync(id, id);")]
    [InlineData("_ = s3.Config; _ = s3.DetermineServiceOperationEndpoint(made); s3.Dispose();")]
    [InlineData("var request = new Amazon.S3.Model.GetObjectRequest(); request.ToString();")]
    [InlineData("await new Fake().GetObjectAsync(made);")]
    public void What_never_runs_and_what_is_not_AWS_needs_nothing(string statement) => Assert.Empty(Calls(statement));

    [Theory]
    [InlineData("if (Debug) { await s3.GetObjectAsync(id, id); }")]
    [InlineData("if (id.Length == 3) { await s3.GetObjectAsync(id, id); }")]
    [InlineData("_ = Debug ? s3.GetObjectAsync(id, id) : null;")]
    [InlineData("if (id.Length > 1) { return; } await s3.GetObjectAsync(id, id);")]
    [InlineData("while (Debug) { if (id.Length > 1) break; } await s3.GetObjectAsync(id, id);")]
    [InlineData("goto Late; Late: await s3.GetObjectAsync(id, id);")]
    [InlineData("await Local(); return; async System.Threading.Tasks.Task Local() => await s3.GetObjectAsync(id, id);")]
    [InlineData("try { throw null!; } catch { await s3.GetObjectAsync(id, id); }")]
    public void What_may_run_is_a_use(string statement) => Assert.Single(Calls(statement));

    [Fact]
    public void Tests_are_no_use()
    {
        const string Source = """
            namespace Xunit { class FactAttribute : System.Attribute { } }
            class StoreTests { [Xunit.Fact] public void Reads() => Read(null!); void Read(Amazon.S3.IAmazonS3 s3) => s3.GetObjectAsync("a", "b"); }
            """;
        Assert.Empty(Apps.Calls(Source));
        Assert.Single(Apps.Calls(Source.Replace("[Xunit.Fact]", "")));
    }

    [Fact]
    public void An_expression_tree_is_weak_evidence()
    {
        var call = Assert.Single(Calls("System.Linq.Expressions.Expression<System.Func<Amazon.S3.IAmazonS3, object>> e = c => c.GetObjectAsync(\"a\", \"b\", default);"));
        Assert.All(call.Needs.Needs, static n => Assert.Equal(NeedStrength.Possible, n.Strength));
    }

    [Fact]
    public void An_unknown_operation_of_an_unknown_service_says_so()
    {
        var call = Assert.Single(Calls("Amazon.BrandNewThing.IAmazonBrandNewThing thing = null!; await thing.FrobnicateAsync(new());"));
        Assert.False(call.Needs.IsKnown);
        Assert.Empty(call.Needs.Needs);
    }

    [Theory]
    [InlineData("new() { TransactItems = Items() }")]
    [InlineData("transaction")]
    public void What_a_transaction_writes_is_not_guessed(string request)
    {
        var needs = Needs($"db.TransactWriteItemsAsync({request})", "var transaction = Transaction();");
        Assert.Equal(4, needs.Count());
        Assert.All(needs, static n => Assert.Equal(NeedStrength.Possible, n.Strength));
    }

    private static IEnumerable<Need> Needs(string call, string before = "") => Assert.Single(Calls($"{before} await {call};")).Needs.Needs;

    private static IEnumerable<SdkCall> Calls(string statements) => Apps.Calls($$"""
        using Amazon.S3; using Amazon.DynamoDBv2; using Amazon.SQS; using Amazon.KeyManagementService; using Amazon.SecurityToken; using Amazon.SecretsManager;
        using Amazon.SimpleSystemsManagement; using Amazon.CloudWatchLogs; using Amazon.Lambda;
        class Fake { public System.Threading.Tasks.Task GetObjectAsync(Amazon.S3.Model.GetObjectRequest request) => null!; }
        class Code(IAmazonS3 s3, IAmazonDynamoDB db, IAmazonSQS queues, IAmazonKeyManagementService kms, IAmazonSecurityTokenService sts, IAmazonSecretsManager secrets,
            IAmazonSimpleSystemsManagement ssm, IAmazonCloudWatchLogs logs, IAmazonLambda lambda)
        {
            private const bool Debug = true;
            private const string Key = "k";
            private static readonly string Bucket = "shelf";
            static System.Collections.Generic.List<Amazon.DynamoDBv2.Model.TransactWriteItem> Items() => new();
            static Amazon.DynamoDBv2.Model.TransactWriteItemsRequest Transaction() => new();
            async System.Threading.Tasks.Task Run(string id, Amazon.S3.Model.GetObjectRequest made) { {{statements}} }
        }
        """);
}
