namespace IamAnalyzers.Rules.Actions;

/// <summary>What is to be said about an action's form, before any catalogue is asked.</summary>
internal enum ActionForm
{
    /// <summary><c>*</c>, or <c>service:name</c>.</summary>
    Valid,

    /// <summary>Blanks in front, behind or inside.</summary>
    Whitespace,

    /// <summary>Several actions in one string.</summary>
    List,

    /// <summary>No colon, or nothing in front of it.</summary>
    NoService,

    /// <summary>Nothing behind the colon.</summary>
    NoName,

    /// <summary>More than one colon.</summary>
    ExtraColon,

    /// <summary>Holds what a template or a person should have filled in, or what no name can hold; nobody can judge it.</summary>
    Placeholder,
}
