using IamAnalyzers.Rules.Credentials;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>What a value in C# is used for, as far as the code around it says.</summary>
internal sealed class ValueUse
{
    /// <summary>What the best of its names says.</summary>
    public NameMeaning Meaning { get; private set; }

    /// <summary>That name, as a message may show it.</summary>
    public string? Name { get; private set; }

    /// <summary>Whether it goes into AWS's own library as a credential.</summary>
    public bool IsSink { get; private set; }

    /// <summary>The rule's choice by the place.</summary>
    public CredentialPlace Place { get; set; }

    /// <summary>The call, creation or assignment that takes it.</summary>
    public SyntaxNode? Taker { get; set; }

    /// <summary>What declares the thing that holds it: a variable, a parameter or a property.</summary>
    public SyntaxNode? Holder { get; set; }

    /// <summary>The names around it.</summary>
    public string Context { get; set; } = "";

    /// <summary>Takes a name that the code gives to the value; the first that says something stays.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isAmazon">Whether it is a name of a parameter or member of AWS's library.</param>
    public void AddName(string? name, bool isAmazon = false)
    {
        if (string.IsNullOrEmpty(name))
        {
            return;
        }

        var meaning = CredentialName.Read(name, Context);
        if (isAmazon && meaning == NameMeaning.None && name!.Equals("token", StringComparison.OrdinalIgnoreCase))
        {
            meaning = NameMeaning.SessionToken;
        }

        if (Rank(meaning) > Rank(Meaning) || Name is null)
        {
            Name = name;
            Meaning = meaning;
            IsSink = isAmazon && meaning is (NameMeaning.Secret or NameMeaning.SessionToken);
        }
    }

    private static int Rank(NameMeaning meaning) => meaning switch
    {
        NameMeaning.None => 0,
        NameMeaning.Password => 1,
        NameMeaning.PerhapsSecret => 2,
        NameMeaning.NotSecret => 3,
        _ => 4,
    };
}
