namespace IamAnalyzers.Policies.Variables;

internal enum TemplatePartKind : byte
{
    /// <summary>Text of the policy, in which <c>*</c> and <c>?</c> are wildcards where the operator knows them.</summary>
    Text,

    /// <summary>Text that is data: <c>${*}</c>, <c>${?}</c>, <c>${$}</c>.</summary>
    Data,

    /// <summary>A variable.</summary>
    Variable,
}

/// <summary>A piece of a policy's string.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text, or the variable's key.</param>
/// <param name="Variable">The variable's number in the template; -1 for text.</param>
internal readonly record struct TemplatePart(TemplatePartKind Kind, string Text, int Variable);
