using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Catalog.Applications;
using IamAnalyzers.Rules.Configuration;
using IamAnalyzers.Rules.Templates;
using IamAnalyzers.Testing;

namespace IamAnalyzers.Fuzz.Targets;

/// <summary>Templates of CloudFormation: the resolver of functions, and the rules about what is in them.</summary>
internal sealed record TemplateTarget() : Target("template", 40)
{
    public override void Run(string text)
    {
        var findings = TemplateChecker.Check(text, CheckSettings.Default, CancellationToken.None);
        var fault = FindingChecks.FaultOf(findings, text);
        Demand(fault is null, fault ?? string.Empty);
        Demand(
            FindingChecks.Print(findings) == FindingChecks.Print(TemplateChecker.Check(text, CheckSettings.Default, CancellationToken.None)),
            "the second check says something else");
    }

    protected override IEnumerable<string> FindSeeds() =>
        SeedFiles.Texts("samples/Insecure", "serverless.template").Concat(SeedFiles.Texts("tests/IamAnalyzers.Rules.Tests/Corpus/Templates", "*.jsonc"));
}

/// <summary>The definition of an application's service, and a policy checked with what it defines.</summary>
internal sealed record ServiceTarget() : Target("iam-service", 5)
{
    private static readonly PolicySyntax Policy = PolicySyntax.Parse(
        """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["docs:*","acme:Get*"],"Resource":"arn:*:docs:*:*:*","Condition":{"StringEquals":{"docs:Owner":"a"}}}}""");

    public override void Run(string text)
    {
        var definition = ServiceDefinitionReader.Read(text);
        foreach (var fault in definition.Faults)
        {
            Demand(fault.Span.Start >= 0 && fault.Span.End <= text.Length, "a fault stands outside of the text");
        }

        var services = ApplicationServices.Of([new ServiceFile("a.iam-service.json", definition)]);
        var findings = PolicyChecker.Check(Policy, null, CheckSettings.Default with { Services = services }, CancellationToken.None);
        var wrong = FindingChecks.FaultOf(findings, Policy.Text);
        Demand(wrong is null, wrong ?? string.Empty);
    }

    protected override IEnumerable<string> FindSeeds() => SeedFiles.Texts("samples", "*.iam-service.json");
}

/// <summary>Configuration files, in each of the grammars that are searched for credentials.</summary>
internal sealed record ConfigTarget() : Target("config", 100)
{
    private static readonly string[] Names =
        ["appsettings.json", "launchSettings.json", "web.config", "docker-compose.yml", "values.yaml", ".env", "credentials", "a.ini", "a.properties", "a.tfvars", "a.txt"];

    public override void Run(string text)
    {
        var name = Names[text.Length % Names.Length];
        var findings = ConfigScanner.Scan(name, text);
        var fault = FindingChecks.FaultOf(findings, text);
        Demand(fault is null, fault ?? string.Empty);
        Demand(FindingChecks.Print(findings) == FindingChecks.Print(ConfigScanner.Scan(name, text)), "the second scan says something else");
    }

    // The repository holds no key: they are put into the corpus here.
    protected override IEnumerable<string> FindSeeds()
    {
        var keys = new GeneratedCredentials(5);
        var (key, secret) = (keys.KeyId(), keys.Secret());
        return SeedFiles.Corpus(Name).Select(text => text.Replace("{key}", key, StringComparison.Ordinal).Replace("{secret}", secret, StringComparison.Ordinal))
            .Concat(SeedFiles.Texts("samples/Insecure", "appsettings.json"));
    }
}
