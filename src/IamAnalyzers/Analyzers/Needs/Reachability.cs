using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.Needs;

/// <summary>
/// Which statements of one body run at all, as constant conditions and jumps say. The compiler's own answer costs a walk of the
/// body for each question; this one is found once for each list of statements.
/// </summary>
internal sealed class Reachability(SemanticModel model, CancellationToken cancellationToken)
{
    private readonly Dictionary<SyntaxNode, int> _ends = [];
    private readonly Dictionary<StatementSyntax, bool> _stops = [];

    /// <summary>Whether a node never runs; what cannot be told runs.</summary>
    public bool IsDead(SyntaxNode node)
    {
        for (var child = node; child.Parent is { } parent; child = parent)
        {
            if (child is StatementSyntax statement && IsDeadIn(parent, statement))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDeadIn(SyntaxNode parent, StatementSyntax statement) => parent switch
    {
        BlockSyntax block => statement is not LocalFunctionStatementSyntax && statement.SpanStart > EndOf(block, block.Statements),
        SwitchSectionSyntax section => statement.SpanStart > EndOf(section, section.Statements),
        IfStatementSyntax conditional => ConstantOf(conditional.Condition) == false,
        ElseClauseSyntax { Parent: IfStatementSyntax conditional } => ConstantOf(conditional.Condition) == true,
        WhileStatementSyntax loop => ConstantOf(loop.Condition) == false,
        ForStatementSyntax { Condition: { } condition } => ConstantOf(condition) == false,
        _ => false,
    };

    /// <summary>Where the first statement begins that control does not leave downwards; behind it nothing runs.</summary>
    private int EndOf(SyntaxNode list, SyntaxList<StatementSyntax> statements)
    {
        if (!_ends.TryGetValue(list, out var end))
        {
            // A label may be jumped to from anywhere.
            end = statements.Any(static s => s is LabeledStatementSyntax) ? int.MaxValue
                : statements.FirstOrDefault(Stops)?.SpanStart ?? int.MaxValue;
            _ends.Add(list, end);
        }

        return end;
    }

    /// <summary>Whether control never goes on behind a statement.</summary>
    private bool Stops(StatementSyntax statement)
    {
        if (!_stops.TryGetValue(statement, out var stops))
        {
            cancellationToken.ThrowIfCancellationRequested();
            stops = statement switch
            {
                ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax => true,
                BlockSyntax block => EndOf(block, block.Statements) != int.MaxValue,
                IfStatementSyntax { Else: { } other } conditional => ConstantOf(conditional.Condition) switch
                {
                    true => Stops(conditional.Statement),
                    false => Stops(other.Statement),
                    null => Stops(conditional.Statement) && Stops(other.Statement),
                },
                IfStatementSyntax conditional => ConstantOf(conditional.Condition) == true && Stops(conditional.Statement),
                WhileStatementSyntax loop => ConstantOf(loop.Condition) == true && !loop.DescendantNodes().Any(static n => n is BreakStatementSyntax or GotoStatementSyntax),
                UsingStatementSyntax resource => Stops(resource.Statement),
                LockStatementSyntax locked => Stops(locked.Statement),
                _ => false,
            };
            _stops[statement] = stops;
        }

        return stops;
    }

    private bool? ConstantOf(ExpressionSyntax condition) =>
        model.GetConstantValue(condition, cancellationToken) is { HasValue: true, Value: bool value } ? value : null;
}
