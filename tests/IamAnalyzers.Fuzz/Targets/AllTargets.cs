namespace IamAnalyzers.Fuzz.Targets;

/// <summary>Every target.</summary>
internal static class AllTargets
{
    public static IReadOnlyList<Target> Items { get; } =
    [
        new PolicyTarget(),
        new PatternTarget(),
        new AccountTarget(),
        new ReportTarget(),
        new PasswordPolicyTarget(),
        new OrganizationTarget(),
        new TemplateTarget(),
        new ServiceTarget(),
        new LiteralTarget(),
        new ConfigTarget(),
        new GeneratorTarget(),
        new FilesTarget(),
        new CodeTarget(),
    ];
}
