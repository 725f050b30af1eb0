namespace IamAnalyzers.Generation.Emission;

/// <summary>The body of a method that returns at the first test that holds. What stands behind a test that always holds is left out.</summary>
internal sealed class DecisionBody
{
    private readonly CodeWriter _writer = new();

    /// <summary>Whether the end is never reached.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Whether the result is always the same; then that is <see cref="Last"/>.</summary>
    public bool IsConstant { get; private set; } = true;

    public string Last { get; private set; } = string.Empty;

    /// <summary>Returns a result where a test holds.</summary>
    public void ReturnIf(BoolExpr test, string result)
    {
        if (IsDone || test.IsFalse)
        {
            return;
        }

        if (test.IsTrue)
        {
            Return(result);
            return;
        }

        using (_writer.Block($"if ({test})"))
        {
            _writer.Line($"return {result};");
        }

        _writer.Line();
        IsConstant = false;
    }

    public void Return(string result)
    {
        if (!IsDone)
        {
            _writer.Line($"return {result};");
            Last = result;
            IsDone = true;
        }
    }

    /// <summary>Adds what returns nothing.</summary>
    public void Add(Action<CodeWriter> write)
    {
        if (!IsDone)
        {
            write(_writer);
            IsConstant = false;
        }
    }

    /// <summary>
    /// Declares a number: that of the first test that holds, or <paramref name="otherwise"/>; null for otherwise returns.
    /// </summary>
    /// <returns>An expression for the number.</returns>
    public string Choose(string name, IEnumerable<(BoolExpr Test, string Number)> choices, string? otherwise, string otherwiseReturn)
    {
        var open = choices.Where(static c => !c.Test.IsFalse).ToList();
        var always = open.FindIndex(static c => c.Test.IsTrue);
        if (always >= 0)
        {
            otherwise = open[always].Number;
            open.RemoveRange(always, open.Count - always);
        }

        if (open.Count == 0)
        {
            if (otherwise is null)
            {
                Return(otherwiseReturn);
            }

            return otherwise ?? otherwiseReturn;
        }

        Add(writer =>
        {
            writer.Line($"int {name};");
            for (var i = 0; i < open.Count; i++)
            {
                using (writer.Block($"{(i > 0 ? "else " : string.Empty)}if ({open[i].Test})"))
                {
                    writer.Line($"{name} = {open[i].Number};");
                }
            }

            using (writer.Block("else"))
            {
                writer.Line(otherwise is null ? $"return {otherwiseReturn};" : $"{name} = {otherwise};");
            }

            writer.Line();
        });
        return name;
    }

    public override string ToString() => _writer.ToString().TrimEnd('\n');
}
