using System.Collections.Immutable;
using System.ComponentModel;
using IamAnalyzers.Policies.Authorization;
using IamAnalyzers.Policies.Context;
using IamAnalyzers.Policies.Variables;

namespace IamAnalyzers.Policies.Compiled;

/// <summary>
/// A policy's string with variables, taken apart once. What a variable brings in is data: a <c>*</c> or <c>?</c> in it is no
/// wildcard, and a colon in it ends no field of an ARN.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PolicyTemplate
{
    /// <summary>Takes a string of a policy of version 2012-10-17 apart.</summary>
    public PolicyTemplate(string text)
    {
        Text = text ?? throw new ArgumentNullException(nameof(text));
        (Parts, Variables) = TemplateParser.Parse(text);
    }

    /// <summary>The string as written.</summary>
    public string Text { get; }

    /// <summary>The keys of the variables in the order in which they stand in the text, repeated where they repeat.</summary>
    public ImmutableArray<string> VariableKeys => ImmutableArray.CreateRange(Variables, static v => v.Key.Name);

    internal ImmutableArray<TemplatePart> Parts { get; }

    internal ImmutableArray<TemplateVariable> Variables { get; }

    /// <summary>Whether every variable has a value or a default.</summary>
    internal bool IsResolved(in VariableValues values)
    {
        for (var i = 0; i < Variables.Length; i++)
        {
            if (ValueOf(i, values) is null)
            {
                return false;
            }
        }

        return true;
    }

    internal string? ValueOf(int variable, in VariableValues values) => values[variable] ?? Variables[variable].Default;

    /// <summary>Looks the variables up: unknown where one is, false where one has no value.</summary>
    internal Truth Resolve(in ContextView context, out VariableValues values)
    {
        var result = Truth.True;
        var all = Variables.Length > 3 ? new string?[Variables.Length] : null;
        string? first = null, second = null, third = null;
        for (var i = 0; i < Variables.Length; i++)
        {
            var found = context.Get(Variables[i].Key);

            // Only keys with a single value can be variables.
            var value = found.Count == 1 ? found[0] : Variables[i].Default;
            result = result.And(found.IsUnknown ? Truth.Unknown : (value is not null).ToTruth());
            if (all is not null)
            {
                all[i] = value;
            }
            else if (i == 0)
            {
                first = value;
            }
            else if (i == 1)
            {
                second = value;
            }
            else
            {
                third = value;
            }
        }

        values = all is not null ? new VariableValues(all) : new VariableValues(first, second, third);
        return result;
    }

    /// <summary>The text with values put in, for explanations; a variable without value stays as written.</summary>
    internal string Format(in VariableValues values)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in Parts)
        {
            text.Append(part.Kind == TemplatePartKind.Variable ? ValueOf(part.Variable, values) ?? "${" + part.Text + "}" : part.Text);
        }

        return text.ToString();
    }

    /// <summary>The string as written.</summary>
    public override string ToString() => Text;
}
