using IamAnalyzers.Analyzers.Needs;
using IamAnalyzers.CodeFixes;
using IamAnalyzers.Policies;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Tests.Needs;

/// <summary>IAM6001–IAM6006: code against the policy that it runs under.</summary>
public class LeastPrivilegeTests
{
    private const string Reader = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "Read",
              "Effect": "Allow",
              "Action": "s3:GetObject",
              "Resource": "arn:aws:s3:::docs/*"
            }
          ]
        }
        """;

    [Fact]
    public async Task A_granted_call_is_silent() => await AssertAsync("await s3.GetObjectAsync(\"docs\", id);", Reader);

    [Fact]
    public async Task A_call_that_is_not_granted_stands_on_its_name() => await AssertAsync(
        "await s3.PutObjectAsync(new() { BucketName = \"docs\", Key = id }); await s3.GetObjectAsync(\"docs\", id);",
        Reader,
        "IAM6001 PutObjectAsync: S3 PutObject needs 's3:PutObject', which app.iam.json does not allow: add it");

    [Fact]
    public async Task A_call_that_is_denied_says_by_which_statement() => await AssertAsync(
        "await s3.GetObjectAsync(\"docs\", id);",
        Reader.Replace("  ]\n}", "  ,{ \"Sid\": \"No\", \"Effect\": \"Deny\", \"Action\": \"s3:Get*\", \"Resource\": \"*\" } ]\n}"),
        "IAM6001 GetObjectAsync: S3 GetObject needs 's3:GetObject', which statement 'No' of app.iam.json denies");

    [Theory]
    [InlineData("\"Resource\": \"arn:aws:s3:::docs/secret/*\"")]
    [InlineData("\"Resource\": \"*\", \"Condition\": { \"Bool\": { \"aws:SecureTransport\": \"false\" } }")]
    public async Task A_deny_that_may_not_concern_the_call_is_silent(string deny) => await AssertAsync(
        "await s3.GetObjectAsync(\"docs\", id);",
        Reader.Replace("  ]\n}", "  ,{ \"Effect\": \"Deny\", \"Action\": \"s3:Get*\", " + deny + " } ]\n}"));

    [Fact]
    public async Task A_boundary_counts()
    {
        const string Boundary = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "sqs:*", "Resource": "*" } }""";
        var project = Project("await s3.GetObjectAsync(\"docs\", id);").Policy("app.iam.json", Reader, ("Role", "Execution"))
            .Policy("boundary.iam.json", Boundary, ("Role", "Execution"), ("Kind", "Boundary"));
        Assert.Equal(
            ["IAM6001 GetObjectAsync: S3 GetObject needs 's3:GetObject', which the boundary boundary.iam.json does not allow"],
            await DiagnoseAsync(project));
    }

    [Fact]
    public async Task Several_policies_make_a_union()
    {
        const string Writer = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "*" } }""";
        var project = Project("await s3.GetObjectAsync(\"docs\", id); await s3.PutObjectAsync(new() { BucketName = \"docs\", Key = id });")
            .Policy("app.iam.json", Reader, ("Role", "execution")).Policy("more.iam.json", Writer, ("Role", "Execution"));
        Assert.Empty(await DiagnoseAsync(project));
    }

    [Theory]
    [InlineData("await s3.GetObjectAsync(\"other\", id);", "arn:*:s3:::other/*")]
    [InlineData("await s3.GetObjectAsync($\"{nameof(Code)}\", \"a\");", "arn:*:s3:::Code/a")]
    public async Task A_known_resource_outside_of_the_grant_is_reported(string code, string resource) => await AssertAsync(
        code,
        Reader,
        $"IAM6004 GetObjectAsync: S3 GetObject works on '{resource}', and no statement of app.iam.json allows 's3:GetObject' there: add the resource, or correct it");

    [Theory]
    [InlineData("await s3.GetObjectAsync(id, id);")]
    [InlineData("await s3.GetObjectAsync(\"docs\" + id, id);")]
    [InlineData("await s3.GetObjectAsync(made);")]
    public async Task An_unknown_resource_never_warns(string code) => await AssertAsync(code, Reader);

    [Fact]
    public async Task A_grant_that_no_call_uses_is_reported_once_for_each_action() => await AssertAsync(
        "await s3.GetObjectAsync(\"docs\", id);",
        Reader.Replace("\"s3:GetObject\"", "[\"s3:GetObject\", \"s3:DeleteObject\", \"sqs:Send*\"]"),
        "IAM6002 \"s3:DeleteObject\": No call in this project needs 's3:DeleteObject': remove it",
        "IAM6002 \"sqs:Send*\": No call in this project needs 'sqs:Send*': remove it");

    [Theory]
    [InlineData("logs:PutLogEvents")] // by the platform
    [InlineData("kms:Decrypt")] // by S3 in the caller's name
    [InlineData("sqs:ReceiveMessage")] // by an event source
    [InlineData("s3:ListBucket")] // makes S3 say that an object is missing
    public async Task A_grant_that_something_else_may_use_is_silent(string action) =>
        await AssertAsync("await s3.GetObjectAsync(\"docs\", id);", Reader.Replace("\"s3:GetObject\"", $"[\"s3:GetObject\", \"{action}\"]"));

    [Fact]
    public async Task A_wildcard_names_what_the_calls_need() => await AssertAsync(
        "await s3.GetObjectAsync(\"docs\", id); await s3.PutObjectAsync(new() { BucketName = \"docs\", Key = id });",
        Reader.Replace("s3:GetObject", "s3:*"),
        "IAM6003 \"s3:*\": 's3:*' allows more than the calls of this project need: list s3:GetObject, s3:ListBucket, s3:PutObject");

    [Fact]
    public async Task Unknown_operations_keep_the_grants_of_their_service()
    {
        // The operation is newer than the table: what it needs is not known, nor what it does not need.
        const string Code = "await db.StartBulkPutItemsAsync(new()); await s3.GetObjectAsync(\"docs\", id);";
        await AssertAsync(Code, Reader.Replace("\"s3:GetObject\"", "[\"s3:GetObject\", \"dynamodb:PutItem\", \"dynamodb:*\"]"));
    }

    [Theory]
    [InlineData("""{ "StringEquals": { "s3:x-amz-server-side-encryption": "aws:kms" } }""", "", "the request does not set ServerSideEncryptionMethod")]
    [InlineData("""{ "StringEquals": { "s3:x-amz-server-side-encryption": "aws:kms" } }""", ", ServerSideEncryptionMethod = Amazon.S3.ServerSideEncryptionMethod.AES256", "ServerSideEncryptionMethod is 'AES256'")]
    [InlineData("""{ "Null": { "s3:x-amz-server-side-encryption": "false" } }""", "", "the request does not set ServerSideEncryptionMethod")]
    [InlineData("""{ "StringEquals": { "s3:x-amz-server-side-encryption": "aws:kms" } }""", ", ServerSideEncryptionMethod = Amazon.S3.ServerSideEncryptionMethod.AWSKMS", null)]
    [InlineData("""{ "StringEqualsIfExists": { "s3:x-amz-server-side-encryption": "aws:kms" } }""", "", null)]
    [InlineData("""{ "Null": { "s3:x-amz-server-side-encryption": "true" } }""", "", null)]
    [InlineData("""{ "Bool": { "aws:SecureTransport": "true" } }""", "", null)]
    public async Task A_condition_that_the_call_visibly_fails(string condition, string member, string? why) => await AssertAsync(
        $"await s3.PutObjectAsync(new() {{ BucketName = \"docs\", Key = id{member} }});",
        $$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "*", "Condition": {{condition}} } }""",
        why is null ? [] : [$"IAM6005 PutObjectAsync: S3 PutObject never meets the condition on 's3:x-amz-server-side-encryption' under which app.iam.json allows 's3:PutObject': {why}"]);

    [Theory]
    [InlineData("us-east-1", true)]
    [InlineData("eu-west-1", false)]
    public async Task The_region_of_a_queue_is_known(string region, bool isReported) => await AssertAsync(
        "await queues.SendMessageAsync(\"https://sqs.eu-west-1.amazonaws.com/111122223333/orders\", id);",
        $$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "{{region}}" } } } }""",
        isReported ? ["IAM6005 SendMessageAsync: SQS SendMessage never meets the condition on 'aws:RequestedRegion' under which app.iam.json allows 'sqs:SendMessage': the region is 'eu-west-1'"] : []);

    [Theory]
    [InlineData("\"lambda:CreateFunction\"", true)]
    [InlineData("[\"lambda:CreateFunction\", \"iam:PassRole\"]", false)]
    public async Task A_passed_role_needs_its_permission(string actions, bool isReported) => await AssertAsync(
        "await lambda.CreateFunctionAsync(new() { FunctionName = \"f\", Role = \"arn:aws:iam::111122223333:role/f\" });",
        $$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": {{actions}}, "Resource": "*" } }""",
        isReported ? ["IAM6006 CreateFunctionAsync: Lambda CreateFunction passes the role 'arn:aws:iam::111122223333:role/f', and app.iam.json has no 'iam:PassRole' for it: add it"] : []);

    [Theory]
    [InlineData("if (false) { await s3.PutObjectAsync(null!); } await s3.GetObjectAsync(\"docs\", id);")]
    [InlineData("_ = nameof(s3.PutObjectAsync); await s3.GetObjectAsync(\"docs\", id);")]
    [InlineData("await new Fake().PutObjectAsync(); await s3.GetObjectAsync(\"docs\", id);")]
    public async Task What_is_no_use_needs_nothing(string code) => await AssertAsync(code, Reader);

    [Fact]
    public async Task Tests_in_the_project_need_nothing() => Assert.Empty(await DiagnoseAsync(
        Project("await s3.GetObjectAsync(\"docs\", id);").Policy("app.iam.json", Reader, ("Role", "Execution")).Source(
            "namespace Xunit { class FactAttribute : System.Attribute; } class T { [Xunit.Fact] async void Test(Amazon.S3.IAmazonS3 s3) => await s3.DeleteBucketAsync(\"x\"); }", "Tests.cs")));

    [Fact]
    public async Task Policies_of_other_programs_are_not_looked_at() => Assert.Empty(await DiagnoseAsync(
        Project("await s3.PutObjectAsync(null!);")
            .Policy("a.iam.json", Reader)
            .Policy("b.iam.json", Reader, ("Role", "Deployment"))));

    [Fact]
    public async Task Without_the_SDK_nothing_is_reported() => Assert.Empty(await DiagnoseAsync(
        new TestProject().Source("class C;").Policy("app.iam.json", Reader, ("Role", "Execution"))));

    [Fact]
    public async Task A_policy_with_errors_says_nothing() =>
        await AssertAsync("await s3.PutObjectAsync(null!);", Reader.Replace("\"Action\"", "\"Akzion\""));

    [Fact]
    public async Task What_a_library_needs_flows_up()
    {
        var library = Library("""[assembly: IamAnalyzers.Policies.RequiresIamActions("s3:GetObject", "s3:DeleteObject")] public class L;""");
        var project = Project("").Reference([library]).Policy("app.iam.json", Reader, ("Role", "Execution"));
        Assert.Equal(["IAM6001 : Acme.Storage needs 's3:DeleteObject', which app.iam.json does not allow: add it"], await DiagnoseAsync(project));
    }

    [Fact]
    public async Task A_library_with_a_resource_is_held_against_it()
    {
        var library = Library("""[assembly: IamAnalyzers.Policies.RequiresIamActions("s3:GetObject", Resource = "arn:*:s3:::other/*")] public class L;""");
        var project = Project("").Reference([library]).Policy("app.iam.json", Reader, ("Role", "Execution"));
        Assert.StartsWith("IAM6004 ", Assert.Single(await DiagnoseAsync(project)));
    }

    [Fact]
    public async Task A_library_that_calls_AWS_and_says_nothing_keeps_the_grants()
    {
        var silent = Library("public class L { public static void M(Amazon.S3.IAmazonS3 s3) { } }");
        Assert.Empty(await DiagnoseAsync(Project("").Reference([silent]).Policy("app.iam.json", Reader, ("Role", "Execution"))));
        Assert.Equal(["IAM6002 \"s3:GetObject\": No call in this project needs 's3:GetObject': remove it"], await DiagnoseAsync(Project("").Policy("app.iam.json", Reader, ("Role", "Execution"))));
    }

    [Fact]
    public async Task What_the_project_says_itself_counts_as_a_call() => Assert.Empty(await DiagnoseAsync(
        Project("").Source("[assembly: IamAnalyzers.Policies.RequiresIamActions(\"s3:GetObject\")]", "Needs.cs").Policy("app.iam.json", Reader, ("Role", "Execution"))));

    [Fact]
    public async Task Findings_are_excused_with_a_reason()
    {
        const string Excuses = """
            [assembly: IamAnalyzers.Policies.SuppressIamFinding("IAM6001", Justification = "Granted by the account's role")]
            [assembly: IamAnalyzers.Policies.SuppressIamFinding("IAM6002", "app.iam.json", Sid = "Read", Justification = "Next release")]
            """;
        var project = Project("await s3.DeleteObjectAsync(\"docs\", id);").Source(Excuses, "Excuses.cs").Policy("app.iam.json", Reader, ("Role", "Execution"));
        Assert.Empty(await project.DiagnoseAsync(new LeastPrivilegeAnalyzer(), new IamAnalyzers.Analyzers.Suppressions.UnusedSuppressionAnalyzer()));
    }

    [Fact]
    public async Task All_that_is_missing_is_added_at_once()
    {
        var test = Project("await s3.PutObjectAsync(new() { BucketName = \"docs\", Key = id }); await s3.ListObjectsV2Async(new() { BucketName = \"docs\" }); await s3.GetObjectAsync(\"docs\", id);")
            .Policy("app.iam.json", Reader, ("Role", "Execution"));
        var diagnostics = await test.DiagnoseAsync(new LeastPrivilegeAnalyzer());
        Assert.Equal(["IAM6001", "IAM6001"], diagnostics.Select(static d => d.Id));
        using var workspace = new AdhocWorkspace();
        var (solution, policyId, codeId) = Open(workspace, diagnostics[0], Reader);
        var provider = new SuggestedEditCodeFixProvider();
        var context = new FixAllContext(
            solution.GetDocument(codeId)!, provider, FixAllScope.Project, "IAM6001#0", ["IAM6001"], new Known(diagnostics), default);
        var action = await provider.GetFixAllProvider().GetFixAsync(context);
        var changed = (await action!.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var text = (await changed.GetAdditionalDocument(policyId)!.GetTextAsync()).ToString();
        Assert.Empty((await Project("await s3.PutObjectAsync(new() { BucketName = \"docs\", Key = id }); await s3.ListObjectsV2Async(new() { BucketName = \"docs\" }); await s3.GetObjectAsync(\"docs\", id);")
            .Policy("app.iam.json", text, ("Role", "Execution")).DiagnoseAsync(new LeastPrivilegeAnalyzer())).Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task The_fix_adds_a_statement_as_the_others_are_written()
    {
        const string Added = """
                },
                {
                  "Sid": "AllowSqsSendMessage",
                  "Effect": "Allow",
                  "Action": "sqs:SendMessage",
                  "Resource": "arn:aws:sqs:eu-west-1:111122223333:orders"
                }
              ]
            """;
        Assert.Equal(
            Reader.Replace("    }\n  ]", Added),
            await FixAsync("await queues.SendMessageAsync(\"https://sqs.eu-west-1.amazonaws.com/111122223333/orders\", id); await s3.GetObjectAsync(\"docs\", id);", Reader));
    }

    [Fact]
    public async Task The_fix_adds_an_action_where_the_resource_is_the_same() => Assert.Equal(
        Reader.Replace("\"s3:GetObject\"", "[\n        \"s3:GetObject\",\n        \"s3:PutObject\"\n      ]"),
        await FixAsync("await s3.PutObjectAsync(new() { BucketName = \"docs\", Key = id }); await s3.GetObjectAsync(\"docs\", id);", Reader));

    [Fact]
    public async Task The_fix_of_a_document_on_one_line_stays_there() => Assert.Equal(
        """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }, { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::docs/*" }] }""",
        await FixAsync(
            "await s3.PutObjectAsync(new() { BucketName = \"docs\", Key = id }); await s3.GetObjectAsync(\"docs\", id);",
            """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }"""));

    [Fact]
    public async Task After_the_fix_nothing_is_left()
    {
        const string Code = "await s3.CopyObjectAsync(\"docs\", \"a\", \"copies\", \"b\"); await db.QueryAsync(new() { TableName = \"Orders\" }); await s3.GetObjectAsync(\"docs\", id);";
        var policy = Reader;
        for (var i = 0; i < 4 && (await DiagnoseAsync(Project(Code).Policy("app.iam.json", policy, ("Role", "Execution")))).Length > 0; i++)
            policy = await FixAsync(Code, policy);

        Assert.Empty(await DiagnoseAsync(Project(Code).Policy("app.iam.json", policy, ("Role", "Execution"))));
    }

    private static MetadataReference Library(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Acme.Storage",
            [CSharpSyntaxTree.ParseText(source)],
            TestProject.Framework.Value.AddRange(Sdk.References).Add(MetadataReference.CreateFromFile(typeof(PolicyDocument).Assembly.Location)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static async Task AssertAsync(string code, string policy, params string[] expected) =>
        Assert.Equal(expected, await DiagnoseAsync(Project(code).Policy("app.iam.json", policy, ("Role", "Execution"))));

    private static TestProject Project(string code) => Apps.Project($$"""
        using Amazon.S3;
        class Fake { public System.Threading.Tasks.Task PutObjectAsync() => null!; }
        class Code(IAmazonS3 s3, Amazon.DynamoDBv2.IAmazonDynamoDB db, Amazon.SQS.IAmazonSQS queues, Amazon.Lambda.IAmazonLambda lambda)
        {
            async System.Threading.Tasks.Task Run(string id, Amazon.S3.Model.GetObjectRequest made) { {{code}} }
        }
        """).Reference(typeof(PolicyDocument));

    private static async Task<string[]> DiagnoseAsync(TestProject project)
    {
        var diagnostics = await project.DiagnoseAsync(new LeastPrivilegeAnalyzer());
        return [.. diagnostics.Select(d => $"{d.Id} {TextOf(project, d)}: {d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")];
    }

    private static string TextOf(TestProject project, Diagnostic diagnostic)
    {
        var text = diagnostic.Location.SourceTree?.GetText()
            ?? project.CreateOptions().AdditionalFiles.Single(f => f.Path == diagnostic.Location.GetLineSpan().Path).GetText()!;
        return text.ToString(diagnostic.Location.SourceSpan);
    }

    /// <summary>Makes the fix of the first finding in the policy, through a workspace as an editor would.</summary>
    private static async Task<string> FixAsync(string code, string policy)
    {
        var test = Project(code).Policy("app.iam.json", policy, ("Role", "Execution"));
        var diagnostic = (await test.DiagnoseAsync(new LeastPrivilegeAnalyzer())).First(d => d.Location.IsInSource);
        using var workspace = new AdhocWorkspace();
        var (solution, policyId, codeId) = Open(workspace, diagnostic, policy);
        var actions = new List<CodeAction>();
        await new SuggestedEditCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(solution.GetDocument(codeId)!, diagnostic, (action, _) => actions.Add(action), default));
        var operations = await Assert.Single(actions).GetOperationsAsync(default);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetAdditionalDocument(policyId)!.GetTextAsync()).ToString();
    }

    private static (Solution Solution, DocumentId Policy, DocumentId Code) Open(AdhocWorkspace workspace, Diagnostic diagnostic, string policy)
    {
        var project = workspace.AddProject("App", LanguageNames.CSharp);
        var policyId = DocumentId.CreateNewId(project.Id);
        var codeId = DocumentId.CreateNewId(project.Id);
        var solution = workspace.CurrentSolution
            .AddAdditionalDocument(policyId, "app.iam.json", SourceText.From(policy), filePath: TestProject.Root + "/app.iam.json")
            .AddDocument(codeId, "Code.cs", diagnostic.Location.SourceTree!.GetText(), filePath: TestProject.Root + "/Code.cs");
        return (solution, policyId, codeId);
    }

    private sealed class Known(IEnumerable<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Microsoft.CodeAnalysis.Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics);
    }
}
