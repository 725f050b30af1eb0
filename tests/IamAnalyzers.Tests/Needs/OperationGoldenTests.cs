using System.Text;
using IamAnalyzers.Analyzers.Needs;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Operations;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Tests.Needs;

/// <summary>Every operation of the SDK's packages that the tests restore, and what it is held to need.</summary>
public class OperationGoldenTests
{
    private static readonly string Golden = Repository.PathTo("tests", "IamAnalyzers.Tests", "Needs", "operations.txt");

    [Fact]
    public void The_golden_file_lists_every_operation()
    {
        var operations = Operations().ToList();
        var known = operations.Where(static o => !SdkOperations.TermsOf(o.Service, o.Operation).IsDefault).ToList();
        var text = new StringBuilder($"# {operations.Count} operations of the AWS SDK for .NET, {known.Count} of them with what they need; then those that nobody knows.\n");
        foreach (var (service, operation) in known)
        {
            var terms = SdkOperations.TermsOf(service, operation);
            text.Append($"{service} {operation}: {(terms.IsEmpty ? "-" : string.Join(' ', terms.Select(static t => t.Text)))}\n");
        }

        foreach (var (service, operation) in operations.Except(known))
            text.Append($"? {service} {operation}\n");

        if (Repository.UpdatesSnapshots)
            File.WriteAllText(Golden, text.ToString());

        Assert.Equal(File.ReadAllText(Golden), text.ToString());
        Assert.True(operations.Count > 1000, $"{operations.Count} operations");
    }

    [Fact]
    public void Each_line_of_the_table_names_actions_and_resource_types_that_exist()
    {
        foreach (var service in OperationTable.Default.Services.Concat(OperationTable.Default.Helpers))
        {
            foreach (var term in service.Operations.SelectMany(operation => service.TermsOf(operation)))
                Assert.True(AwsCatalog.Default.TryGetAction(term.Action, out _), $"{service.Name}: {term.Action}");
        }
    }

    [Fact]
    public void Members_that_the_table_asks_about_exist()
    {
        var compilation = Compilation();
        foreach (var (service, operation) in Operations())
        {
            var type = compilation.GetTypeByMetadataName($"{service}.Model.{operation}Request");
            foreach (var member in SdkOperations.TermsOf(service, operation) is { IsDefault: false } terms
                ? terms.SelectMany(static t => t.Members.Where(static m => m != "*role").Concat(t.Condition?.Members ?? []))
                : [])
            {
                // The tagging members of the generic rule: one of them is there, or the action is never asked for.
                if (member is "Tags" or "TagSet" or "TagList" or "Tag" or "TagSpecifications")
                    continue;

                Assert.True(HasPath(type, member), $"{service} {operation}: {member}");
            }
        }
    }

    private static bool HasPath(ITypeSymbol? type, string path)
    {
        foreach (var part in path.Split('.'))
        {
            ITypeSymbol? found = null;
            for (var t = type; t is not null && found is null; t = t.BaseType)
                found = t.GetMembers(part).OfType<IPropertySymbol>().FirstOrDefault()?.Type;

            if (found is null)
                return false;

            type = found is INamedTypeSymbol { IsGenericType: true, TypeArguments: { Length: 1 } items } ? items[0] : found;
        }

        return true;
    }

    private static CSharpCompilation Compilation() => new TestProject().Reference(Sdk.References).CreateCompilation();

    private static IEnumerable<(string Service, string Operation)> Operations() => Compilation().SourceModule.ReferencedAssemblySymbols
        .Where(static a => SdkTypes.IsSdkAssembly(a.Name))
        .SelectMany(static a => Types(a.GlobalNamespace))
        .Where(static t => t.TypeKind == TypeKind.Interface && SdkTypes.ServiceOf(t) is not null)
        .SelectMany(static t => t.GetMembers().OfType<IMethodSymbol>().SelectMany(static m => m.Parameters))
        .Select(static p => SdkTypes.TryGetOperation(p.Type, out var service, out var operation) ? (service, operation) : default)
        .Where(static o => o.service is not null)
        .Distinct()
        .OrderBy(static o => o.service, StringComparer.Ordinal)
        .ThenBy(static o => o.operation, StringComparer.Ordinal);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}
