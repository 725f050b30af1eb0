namespace IamAnalyzers.Generation.Emission;

/// <summary>
/// Private methods of a class, in the order in which they were asked for. A method with the same parameters and body as an
/// earlier one is that method: checks that several statements or actions have in common are written once.
/// </summary>
internal sealed class MethodPool
{
    private readonly Dictionary<string, Method> _byContent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<Method> _methods = [];

    /// <param name="type">The return type.</param>
    /// <param name="prefix">What the name begins with; a number follows.</param>
    /// <param name="parameters">The parameter list without parentheses.</param>
    /// <param name="body">The body's lines, or an expression.</param>
    /// <param name="isExpression">Whether <paramref name="body"/> is an expression.</param>
    /// <param name="comment">What the method is for.</param>
    /// <returns>The method's name.</returns>
    public string Add(string type, string prefix, string parameters, string body, bool isExpression, string comment)
    {
        var content = $"{type} {prefix}({parameters}){body}";
        if (!_byContent.TryGetValue(content, out var method))
        {
            _counts.TryGetValue(prefix, out var count);
            _counts[prefix] = count + 1;
            var name = prefix + Literals.Integer(count + 1);
            method = new Method(name, $"{type} {name}({parameters})", body, isExpression);
            _byContent.Add(content, method);
            _methods.Add(method);
        }

        method.Purposes.Add(comment);
        return method.Name;
    }

    public void Write(CodeWriter writer)
    {
        foreach (var method in _methods)
        {
            writer.Line("// " + Documentation.OneLine(string.Join(", ", method.Purposes)));
            if (method.IsExpression)
            {
                writer.Line($"public static {method.Signature} =>");
                using (writer.Indent())
                {
                    writer.Line(method.Body + ";");
                }
            }
            else
            {
                using (writer.Block("public static " + method.Signature))
                {
                    writer.Line(method.Body);
                }
            }

            writer.Line();
        }
    }

    private sealed class Method(string name, string signature, string body, bool isExpression)
    {
        public string Name { get; } = name;

        public string Signature { get; } = signature;

        public string Body { get; } = body;

        public bool IsExpression { get; } = isExpression;

        public SortedSet<string> Purposes { get; } = new(StringComparer.Ordinal);
    }
}
