namespace IamAnalyzers.Rules.Resources;

/// <summary>What an action of S3 works on.</summary>
internal enum S3Target
{
    /// <summary>Both, neither, or nobody knows.</summary>
    Unclear,

    /// <summary>Buckets.</summary>
    Bucket,

    /// <summary>Objects.</summary>
    Object,
}
