using System.Collections.Immutable;

namespace IamAnalyzers.Rules.Operations;

/// <summary>How members of requests name resources of a type: a line <c>:index TableName=TableName IndexName=IndexName</c> of the table.</summary>
/// <param name="Type">The resource type's name in the catalogue.</param>
/// <param name="Variables">The variables of the ARN template, the one that tells resources apart first.</param>
internal sealed record ResourceBinding(string Type, ImmutableArray<VariableBinding> Variables)
{
    public static ResourceBinding Parse(string line)
    {
        var words = line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return new ResourceBinding(words[0].Substring(1).Replace('_', ' '), words.Skip(1).Select(VariableBinding.Parse).ToImmutableArray());
    }
}

/// <summary>The members that can hold the value of a variable.</summary>
/// <param name="Variable">The variable's name in the template.</param>
/// <param name="Members">The members; the first that is set counts.</param>
/// <param name="Form">How the value is written.</param>
internal sealed record VariableBinding(string Variable, ImmutableArray<string> Members, ValueForm Form)
{
    public static VariableBinding Parse(string word)
    {
        var equals = word.IndexOf('=');
        var hash = word.IndexOf('#');
        var members = word.Substring(equals + 1, (hash < 0 ? word.Length : hash) - equals - 1);
        return new VariableBinding(
            word.Substring(0, equals),
            members.Length == 0 ? ImmutableArray<string>.Empty : ImmutableArray.Create(members.Split('|')),
            hash < 0 ? ValueForm.Name : (ValueForm)Enum.Parse(typeof(ValueForm), word.Substring(hash + 1)));
    }
}

/// <summary>How requests write the name of a resource, apart from its ARN, which all take.</summary>
internal enum ValueForm
{
    /// <summary>As the ARN has it.</summary>
    Name,

    /// <summary>A bucket's name; the alias of an access point does not say which bucket it is.</summary>
    Bucket,

    /// <summary>A queue's URL: <c>https://sqs.eu-west-1.amazonaws.com/111122223333/orders</c>.</summary>
    Url,

    /// <summary>A name that begins with a slash, which the ARN does not have twice.</summary>
    Path,

    /// <summary>A secret's name, to which AWS adds a dash and six characters.</summary>
    Secret,

    /// <summary>A function's name, also with account and qualifier: <c>111122223333:function:resize:live</c>.</summary>
    Function,

    /// <summary>A key's id; an alias does not say which key it is.</summary>
    Key,

    /// <summary>An alias with <c>alias/</c> in front, which the template has too.</summary>
    Alias,

    /// <summary>A log group, whose streams come behind it.</summary>
    LogGroup,

    /// <summary>The name of a user, group, role or policy, before which its path stands in the ARN.</summary>
    Pathless,
}
