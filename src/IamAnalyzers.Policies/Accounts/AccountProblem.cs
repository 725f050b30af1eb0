namespace IamAnalyzers.Policies.Accounts;

/// <summary>Why a part of an account's files was not understood.</summary>
public enum AccountProblemKind
{
    /// <summary>The text is not JSON or CSV.</summary>
    Syntax,

    /// <summary>The text is JSON or CSV, but none of the exports that the reader knows.</summary>
    UnknownFormat,

    /// <summary>A field that the reader does not know; it was skipped. Newer exports have more fields.</summary>
    UnknownField,

    /// <summary>A value of the wrong type, or one that cannot be read as what it should be.</summary>
    InvalidValue,

    /// <summary>A field without which the part says nothing is not there; the part was skipped.</summary>
    MissingField,

    /// <summary>A policy that is encoded wrongly or that AWS would not take; it grants nothing in the model.</summary>
    InvalidPolicy,

    /// <summary>A group or a policy that is referred to and is not in the files.</summary>
    MissingReference,

    /// <summary>The same user, group, role or policy stands twice; the first counts.</summary>
    Duplicate,

    /// <summary>A report that is about another account than the snapshot.</summary>
    OtherAccount,

    /// <summary>The export says that further pages follow, and they are not in the files.</summary>
    Incomplete,
}

/// <summary>A part of an account's files that was not understood, on the characters at fault. The rest was read.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">The fault and the remedy in one sentence, in English.</param>
/// <param name="Location">Where.</param>
public sealed record AccountProblem(AccountProblemKind Kind, string Message, SourceLocation Location)
{
    /// <summary>Place and message, as compilers write them.</summary>
    public override string ToString() => $"{Location}: {Message}";
}
