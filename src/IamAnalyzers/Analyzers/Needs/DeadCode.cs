using System.Runtime.CompilerServices;
using IamAnalyzers.Analyzers.InCode.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.Needs;

/// <summary>Code that never runs, or not as the program: behind constant conditions, in <c>nameof</c>, in tests.</summary>
internal static class DeadCode
{
    private static readonly string[] TestNamespaces = ["Xunit", "NUnit.Framework", "Microsoft.VisualStudio.TestTools.UnitTesting", "TUnit.Core"];

    private static readonly ConditionalWeakTable<INamedTypeSymbol, object> Tests = new();

    /// <summary>Whether a call is never made: what its operands and statements say.</summary>
    public static bool Contains(IOperation operation, Reachability reachability)
    {
        for (IOperation child = operation, parent = operation.Parent!; parent is not null; child = parent, parent = parent.Parent!)
        {
            if (parent is INameOfOperation || IsSkipped(parent, child))
            {
                return true;
            }
        }

        return reachability.IsDead(operation.Syntax);
    }

    /// <summary>Whether a call stands in an expression tree: somebody reads it, and perhaps never runs it.</summary>
    public static bool IsInExpressionTree(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConversionOperation or IDelegateCreationOperation && parent.Type.Is("System.Linq.Expressions", "Expression"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type holds tests: what they call runs under the rights of whoever tests.</summary>
    public static bool IsTest(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if ((bool)Tests.GetValue(type, static t => HasTests(t)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasTests(INamedTypeSymbol type) =>
        type.GetAttributes().Concat(type.GetMembers().OfType<IMethodSymbol>().SelectMany(static m => m.GetAttributes())).Any(IsTestAttribute);

    private static bool IsTestAttribute(AttributeData attribute)
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (TestNamespaces.Any(space => type.ContainingNamespace.Is(space)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an operand is one that a constant skips: <c>false ? a : b</c>, <c>false &amp;&amp; a</c>.</summary>
    private static bool IsSkipped(IOperation parent, IOperation child) => parent switch
    {
        IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool condition } } conditional =>
            child == (condition ? conditional.WhenFalse : conditional.WhenTrue),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd, LeftOperand.ConstantValue: { HasValue: true, Value: false } } and => child == and.RightOperand,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr, LeftOperand.ConstantValue: { HasValue: true, Value: true } } or => child == or.RightOperand,
        _ => false,
    };
}
