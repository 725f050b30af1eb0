namespace IamAnalyzers.Report.Relations;

/// <summary>What a box of the graph stands for.</summary>
internal enum NodeKind
{
    /// <summary>Somebody outside the zone of trust.</summary>
    Outsider,

    /// <summary>An AWS service.</summary>
    Service,

    /// <summary>A user.</summary>
    User,

    /// <summary>A role.</summary>
    Role,

    /// <summary>A user or role that can change every policy; also the rights that an escalation ends in.</summary>
    Administrator,
}

/// <summary>A box of the graph.</summary>
/// <param name="Key">What tells it from all others: an ARN, or the words for an outsider.</param>
/// <param name="Label">What is written on it.</param>
/// <param name="Note">The smaller line below.</param>
/// <param name="Kind">What it stands for.</param>
internal sealed record Node(string Key, string Label, string Note, NodeKind Kind);

/// <summary>An arrow of the graph.</summary>
/// <param name="From">Who.</param>
/// <param name="To">Becomes whom, or gets whose rights.</param>
/// <param name="Verb">In words, such as <c>can assume</c>.</param>
/// <param name="How">By what: conditions, or the path of an escalation.</param>
/// <param name="IsEscalation">Whether it is no assumption of a role but a way to more rights.</param>
/// <param name="IsCertain">Whether it is open whatever condition keys hold.</param>
internal sealed record Relation(Node From, Node To, string Verb, string How, bool IsEscalation, bool IsCertain);
