using System.Text;
using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Analyzers.InCode;
using IamAnalyzers.Analyzers.InCode.Surfaces;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.InCode;

/// <summary>A bad policy is handed to every surface of the table; each is found, on its characters.</summary>
public class SurfaceTests
{
    private const string BadStatement =
        """new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObjekt" }, Resources = new[] { "*" } })""";

    // By its content no policy: the misspelt element is found only because the place says that a policy belongs there.
    private const string BadText = """"
        """{ "Version": "2012-10-17", "Statment": [] }"""
        """";

    [Fact]
    public async Task A_bad_text_is_found_at_every_surface_of_the_SDK_and_of_Pulumi()
    {
        var rows = PolicySurfaces.All.Where(s => !s.Type.StartsWith("Amazon.CDK.", StringComparison.Ordinal)).ToList();
        var existing = new TestProject().Reference(AwsSdk.References).CreateCompilation();
        var standIns = StandIns(rows, existing);
        var (source, starts) = Program(rows, (row, _) => new[] { Assignment(row) });
        var diagnostics = await new TestProject()
            .Reference(AwsSdk.References)
            .Source(standIns, "StandIns.cs")
            .Source(source)
            .DiagnoseAsync(new PolicyCodeAnalyzer(), new PolicyLiteralAnalyzer());

        var missed = Missed(rows, starts, diagnostics, "IAM1007", "Statment");
        Assert.True(missed.Count == 0, string.Join("\n", missed));
        var real = rows.Count(r => existing.GetTypeByMetadataName(r.Type) is not null);
        Console.WriteLine($"Surfaces of the AWS SDK and Pulumi: {rows.Count}, all found; {real} of them in the SDK's own packages, the others in stand-ins");
        Assert.True(real >= 10, "The SDK's own packages are not used.");
    }

    [Fact]
    public async Task A_bad_statement_is_found_at_every_surface_of_the_CDK()
    {
        var rows = PolicySurfaces.All.Where(s => s.Type.StartsWith("Amazon.CDK.", StringComparison.Ordinal) && s.Member != "AssumedBy").ToList();
        var compilation = new TestProject().Reference(Cdk.References).CreateCompilation();
        var (source, starts) = Program(rows, (row, method) => CdkUse(row, compilation.GetTypeByMetadataName(row.Type)));
        var unusable = rows.Where(r => !starts.ContainsKey(r)).ToList();
        var diagnostics = await new TestProject()
            .Reference(Cdk.References)
            .Source("using Amazon.CDK.AWS.IAM;\n" + source)
            .DiagnoseAsync(new PolicyCodeAnalyzer());

        starts = starts.ToDictionary(s => s.Key, s => s.Value + 1);
        var missed = Missed(rows.Except(unusable).ToList(), starts, diagnostics, "IAM2004", "GetObjekt");
        Assert.True(missed.Count == 0, string.Join("\n", missed));
        Console.WriteLine($"Surfaces of the CDK: {rows.Count - unusable.Count}, all found; not usable from code: {string.Join(", ", unusable.Select(u => u.Type + "." + u.Member))}");
        Assert.True(rows.Count - unusable.Count >= 180, string.Join("\n", unusable));
    }

    private static string Assignment(PolicySurface row)
    {
        var type = row.Type.Replace('+', '.');
        return row switch
        {
            { Key: "Policy" } => $$"""_ = new {{type}} { {{row.Member}} = new() { ["Policy"] = {{BadText}} } };""",
            { Key.Length: > 0 } => $$"""_ = new {{type}} { AttributeName = "Policy", AttributeValue = {{BadText}} };""",
            { Member: "PolicyInputList" } => $$"""_ = new {{type}} { PolicyInputList = new() { {{BadText}} } };""",
            _ => $$"""_ = new {{type}} { {{row.Member}} = {{BadText}} };""",
        };
    }

    /// <summary>Code that hands a bad statement to a member of the CDK; none where code cannot.</summary>
    private static string[] CdkUse(PolicySurface row, INamedTypeSymbol? type)
    {
        Assert.True(type is not null, row.Type);
        var name = row.Type.Replace('+', '.');
        if (row.Member.EndsWith("()", StringComparison.Ordinal))
        {
            var method = FindMembers(type, row.Member[..^2]).OfType<IMethodSymbol>().First();
            var receiver = method.IsStatic ? name : $"(({name})x)";
            var parameter = method.Parameters[0].Type;
            return [$"{receiver}.{method.Name}({Value(parameter)});"];
        }

        var property = FindMembers(type, row.Member).OfType<IPropertySymbol>().First();
        return property switch
        {
            { SetMethod.DeclaredAccessibility: Accessibility.Public } when CanBeMade(type) => [$"_ = new {name} {{ {row.Member} = {Value(property.Type)} }};"],
            { SetMethod.DeclaredAccessibility: Accessibility.Public } => [$"(({name})x).{row.Member} = {Value(property.Type)};"],
            { Type.Name: "PolicyDocument" } => [$"(({name})x).{row.Member}.AddStatements({BadStatement});"],
            _ => [],
        };
    }

    private static bool CanBeMade(INamedTypeSymbol type) =>
        !type.IsAbstract && type.InstanceConstructors.Any(static c => c.Parameters.IsEmpty && c.DeclaredAccessibility == Accessibility.Public);

    private static IEnumerable<ISymbol> FindMembers(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            foreach (var member in t.GetMembers(name))
            {
                yield return member;
            }
        }

        foreach (var member in type.AllInterfaces.SelectMany(i => i.GetMembers(name)))
        {
            yield return member;
        }
    }

    private static string Value(ITypeSymbol type)
    {
        const string Document = $"new PolicyDocument(new PolicyDocumentProps {{ Statements = new[] {{ {BadStatement} }} }})";
        return type switch
        {
            IArrayTypeSymbol => $"new[] {{ {BadStatement} }}",
            { Name: "PolicyStatement" } => BadStatement,
            { Name: "IDictionary" } => $"new System.Collections.Generic.Dictionary<string, PolicyDocument> {{ [\"p\"] = {Document} }}",
            _ => Document,
        };
    }

    /// <summary>A program with a method for each row, and the line where each begins.</summary>
    private static (string Source, Dictionary<PolicySurface, int> Starts) Program(
        List<PolicySurface> rows, Func<PolicySurface, int, string[]> use)
    {
        var source = new StringBuilder("static class Uses\n{\n");
        var line = 2;
        var starts = new Dictionary<PolicySurface, int>();
        foreach (var row in rows)
        {
            var statements = use(row, starts.Count);
            if (statements.Length == 0)
            {
                continue;
            }

            starts.Add(row, line);
            source.Append($"    static void M{starts.Count}(object x) {{ {string.Join(" ", statements)} }}\n");
            line++;
        }

        return (source.Append("}\n").ToString(), starts);
    }

    private static List<string> Missed(
        List<PolicySurface> rows, Dictionary<PolicySurface, int> starts, IEnumerable<Diagnostic> diagnostics, string id, string text)
    {
        var found = diagnostics
            .Where(d => d.Id == id && d.Location.SourceTree!.GetText().ToString(d.Location.SourceSpan).Trim('"') == text)
            .Select(d => d.Location.GetLineSpan().StartLinePosition.Line)
            .ToHashSet();
        return [.. rows.Where(r => !found.Contains(starts[r])).Select(r => $"{r.Type}.{r.Member}")];
    }

    /// <summary>Types of packages that need not be there, with the exact names.</summary>
    private static string StandIns(List<PolicySurface> rows, Compilation existing)
    {
        var source = new StringBuilder("namespace Pulumi { public class Input<T> { public static implicit operator Input<T>(T value) => new(); } }\n");
        source.Append("namespace Pulumi.Aws.Iam { public class Policy { } }\n");
        foreach (var type in rows.GroupBy(r => r.Type).Where(t => existing.GetTypeByMetadataName(t.Key) is null))
        {
            var end = type.Key.LastIndexOf('.');
            source.Append($"namespace {type.Key[..end]} {{ public class {type.Key[(end + 1)..]} {{ ");
            foreach (var row in type)
            {
                source.Append(row switch
                {
                    { Key: "Policy" } => $"public System.Collections.Generic.Dictionary<string, string> {row.Member} {{ get; set; }} ",
                    { Key.Length: > 0 } => "public string AttributeName { get; set; } public string AttributeValue { get; set; } ",
                    { Member: "PolicyInputList" } => "public System.Collections.Generic.List<string> PolicyInputList { get; set; } ",
                    _ when row.Type.StartsWith("Pulumi.", StringComparison.Ordinal) => $"public Pulumi.Input<string> {row.Member} {{ get; set; }} ",
                    _ => $"public string {row.Member} {{ get; set; }} ",
                });
            }

            source.Append("} }\n");
        }

        return source.ToString();
    }
}
