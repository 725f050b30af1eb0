using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Matching;
using IamAnalyzers.Rules.Resources;

namespace IamAnalyzers.Rules;

/// <summary>One document under check: what rules may look at, and where they report.</summary>
internal sealed class PolicyCheck(
    PolicySyntax syntax,
    PolicyKind kind,
    bool isKindDeclared,
    CheckSettings settings,
    CancellationToken cancellationToken)
{
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();
    private readonly Dictionary<string, ActionFacts> _actions = new(StringComparer.Ordinal);
    private StatementIndex? _index;

    public PolicySyntax Syntax { get; } = syntax;

    public ImmutableArray<StatementSyntax> Statements => Syntax.Statements;

    /// <summary>The kind of document, declared or inferred.</summary>
    public PolicyKind Kind { get; } = kind;

    /// <summary>Whether the user or the place said the kind; else it was inferred from the content.</summary>
    public bool IsKindDeclared { get; } = isKindDeclared;

    public CheckSettings Settings { get; } = settings;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>What AWS and the application have.</summary>
    public AwsCatalog Catalog => Settings.Services.Catalog;

    /// <summary>The formats of AWS's ARNs.</summary>
    public ArnFormats ArnFormats => ArnFormats.Of(Catalog);

    /// <summary>The statements by what they say.</summary>
    public StatementIndex Index => _index ??= new StatementIndex(Statements);

    /// <summary>What an action string means; looked up once for a document.</summary>
    public ActionFacts FactsOf(ActionSyntax action)
    {
        if (!_actions.TryGetValue(action.Pattern.Text, out var facts))
        {
            facts = ActionFacts.Of(action.Pattern, Catalog);
            _actions.Add(action.Pattern.Text, facts);
        }

        return facts;
    }

    /// <summary>The statement on whose characters a span lies, or null.</summary>
    public StatementSyntax? StatementAt(SourceSpan span) =>
        Statements.FirstOrDefault(statement => statement.Node.Start <= span.Start && span.End <= statement.Node.End);

    /// <summary>Reports a finding about the document.</summary>
    public void Report(Rule rule, SourceSpan span, params string[] arguments) =>
        Report(new Finding(rule, span, ImmutableArray.Create(arguments)));

    /// <summary>Reports a finding about a statement.</summary>
    public void Report(Rule rule, StatementSyntax statement, SourceSpan span, params string[] arguments) =>
        Report(statement, new Finding(rule, span, ImmutableArray.Create(arguments)));

    /// <summary>Reports a finding about a statement, with ways to mend it.</summary>
    public void Report(Rule rule, StatementSyntax statement, SourceSpan span, ImmutableArray<SuggestedEdit> edits, params string[] arguments) =>
        Report(statement, new Finding(rule, span, ImmutableArray.Create(arguments)) { Edits = edits });

    /// <summary>Reports a finding about a statement, with suggested edits or further spans.</summary>
    public void Report(StatementSyntax statement, Finding finding) =>
        Report(finding with { StatementIndex = statement.Index, Sid = statement.Sid });

    public void Report(Finding finding) => _findings.Add(finding);

    /// <summary>The findings in the order of the text, for one place in the order of ids.</summary>
    internal ImmutableArray<Finding> ToFindings()
    {
        _findings.Sort(static (a, b) =>
        {
            var order = a.Span.Start.CompareTo(b.Span.Start);
            return order != 0 ? order : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        });
        return _findings.ToImmutable();
    }
}
