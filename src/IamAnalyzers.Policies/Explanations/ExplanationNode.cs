using System.Collections.Immutable;
using System.Text;

namespace IamAnalyzers.Policies;

/// <summary>A sentence of an explanation with the sentences that bear it out.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Children">What it rests on.</param>
public sealed record ExplanationNode(string Text, ImmutableArray<ExplanationNode> Children)
{
    internal ExplanationNode(string text)
        : this(text, ImmutableArray<ExplanationNode>.Empty)
    {
    }

    internal ExplanationNode(string text, IEnumerable<ExplanationNode> children)
        : this(text, children.ToImmutableArray())
    {
    }

    /// <summary>The tree as text: a line for each sentence, two spaces for each step inward, <c>\n</c> between lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, 0);
        return text.ToString();
    }

    private void Write(StringBuilder text, int depth)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        text.Append(' ', depth * 2).Append(Text);
        foreach (var child in Children)
        {
            child.Write(text, depth + 1);
        }
    }
}
