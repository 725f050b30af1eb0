namespace IamAnalyzers.Generation.Emission;

/// <summary>
/// Private methods of a class, in the order in which they were asked for. A method with the same parameters and body as an
/// earlier one is that method: checks that several statements or actions have in common are written once.
/// </summary>
internal sealed class MethodPool
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<(string Signature, string Body, bool IsExpression, SortedSet<string> Comments)> _methods = [];

    /// <param name="type">The return type.</param>
    /// <param name="prefix">What the name begins with; a number follows.</param>
    /// <param name="parameters">The parameter list without parentheses.</param>
    /// <param name="body">The body's lines, or an expression.</param>
    /// <param name="isExpression">Whether <paramref name="body"/> is an expression.</param>
    /// <param name="comment">What the method is for.</param>
    /// <returns>The method's name.</returns>
    public string Add(string type, string prefix, string parameters, string body, bool isExpression, string comment)
    {
        var key = $"{type} {prefix}({parameters}){body}";
        if (!_names.TryGetValue(key, out var name))
        {
            _counts.TryGetValue(prefix, out var count);
            _counts[prefix] = count + 1;
            name = prefix + Literals.Integer(count + 1);
            _names.Add(key, name);
            _methods.Add(($"{type} {name}({parameters})", body, isExpression, []));
        }

        _methods.First(m => m.Signature == $"{type} {name}({parameters})").Comments.Add(comment);
        return name;
    }

    public void Write(CodeWriter writer)
    {
        foreach (var (signature, body, isExpression, comments) in _methods)
        {
            writer.Line("// " + Documentation.OneLine(string.Join(", ", comments)));
            if (isExpression)
            {
                writer.Line($"public static {signature} =>");
                using (writer.Indent())
                {
                    writer.Line(body + ";");
                }
            }
            else
            {
                using (writer.Block("public static " + signature))
                {
                    writer.Line(body);
                }
            }

            writer.Line();
        }
    }
}
