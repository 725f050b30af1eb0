namespace IamAnalyzers.Rules.Security;

/// <summary>
/// The actions that return what customers stored: objects, rows, messages, records, logs, images, code. Chosen by hand among the
/// catalogue's actions of level Read that know resources; those that only describe, list or configure are left out, and so are
/// those that have a rule of their own (<c>s3:GetObject</c>, <c>secretsmanager:GetSecretValue</c>, <c>ssm:GetParameter</c>,
/// <c>kms:Decrypt</c>, <c>rds-db:connect</c>). A test holds the list against the catalogue.
/// </summary>
internal static class DataReads
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        // Objects and files
        "s3:GetObjectVersion", "s3:GetObjectTorrent", "s3:GetObjectVersionTorrent", "s3:GetObjectVersionForReplication", "s3:GetDataAccess",
        "s3-object-lambda:GetObject", "s3-object-lambda:GetObjectVersion", "s3-outposts:GetObject", "s3-outposts:GetObjectVersion",
        "s3tables:GetTableData", "s3vectors:GetVectors", "s3vectors:QueryVectors",
        "ebs:GetSnapshotBlock", "elasticfilesystem:ClientMount", "elasticfilesystem:ReplicationRead", "glacier:GetJobOutput", "mediastore:GetObject",

        // Tables, graphs and indexes
        "dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:GetRecords", "dynamodb:PartiQLSelect", "dynamodb:Query", "dynamodb:Scan", "dynamodb:ReadDataForReplication",
        "dax:BatchGetItem", "dax:GetItem", "dax:Query", "dax:Scan",
        "cassandra:Select", "cassandra:SelectMultiRegionResource", "cassandra:GetRecords",
        "neptune-db:ReadDataViaQuery", "neptune-db:GetStreamRecords", "neptune-graph:ReadDataViaQuery",
        "sdb:GetAttributes", "sdb:Select", "timestream:Select",
        "athena:GetQueryResults", "athena:GetQueryResultsStream", "glue:GetEntityRecords",
        "cloudsearch:search", "es:ESHttpGet", "es:ESCrossClusterGet", "kendra:Query", "kendra:Retrieve",
        "sagemaker:BatchGetRecord", "sagemaker:GetRecord", "rds:DownloadCompleteDBLogFile", "rds:DownloadDBLogFilePortion",

        // Messages and streams
        "sqs:ReceiveMessage", "kinesis:GetRecords", "kinesis:SubscribeToShard", "kafka-cluster:ReadData",
        "kinesisvideo:GetClip", "kinesisvideo:GetDASHStreamingSessionURL", "kinesisvideo:GetHLSStreamingSessionURL", "kinesisvideo:GetImages",
        "kinesisvideo:GetMedia", "kinesisvideo:GetMediaForFragmentList",
        "iot:GetThingShadow", "iot:GetRetainedMessage", "iotanalytics:GetDatasetContent", "iotanalytics:SampleChannelData",
        "iotsitewise:BatchGetAssetPropertyValue", "iotsitewise:BatchGetAssetPropertyValueHistory", "iotsitewise:GetAssetPropertyValue", "iotsitewise:GetAssetPropertyValueHistory",
        "chime:GetChannelMessage", "ses:GetArchiveMessage", "ses:GetArchiveMessageContent", "ses:GetArchiveSearchResults", "workmailmessageflow:GetRawMessageContent",

        // Logs and what programs were given
        "logs:FilterLogEvents", "logs:GetLogEvents", "logs:GetLogRecord", "logs:GetQueryResults", "logs:StartLiveTail", "logs:StartQuery", "logs:Unmask",
        "cloudtrail:GetEventDataStoreData", "cloudtrail:GetQueryResults", "states:GetExecutionHistory",

        // Code and images
        "codecommit:GetBlob", "codecommit:GetFile", "codecommit:GitPull", "codeartifact:GetPackageVersionAsset", "codeartifact:ReadFromRepository",
        "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer", "lambda:GetFunction", "lambda:GetLayerVersion",

        // People, health and documents
        "cognito-idp:AdminGetUser", "profile:BatchGetProfile", "profile:SearchProfiles", "mobiletargeting:GetEndpoint", "mobiletargeting:GetUserEndpoints",
        "connect:GetContactAttributes", "connect:GetAttachedFile", "frauddetector:GetEvent",
        "healthlake:ReadResource", "healthlake:VersionReadResource", "healthlake:GetHistoryByResourceId", "healthlake:GetExportedFile",
        "healthlake:SearchWithGet", "healthlake:SearchWithPost", "healthlake:SearchEverything",
        "medical-imaging:GetDICOMInstance", "medical-imaging:GetDICOMBulkdata", "medical-imaging:GetDICOMInstanceFrames", "medical-imaging:GetImageFrame",
        "omics:GetReadSet", "omics:GetReference",
        "transcribe:GetTranscriptionJob", "transcribe:GetMedicalTranscriptionJob", "transcribe:GetCallAnalyticsJob",
        "bedrock:GetAgentMemory", "bedrock:GetKnowledgeBaseDocuments", "bedrock:GetInvocationStep", "bedrock:Retrieve",
        "qbusiness:Chat", "qbusiness:ChatSync", "qbusiness:GetDocumentContent", "dataexchange:GetAsset",
    };

    /// <summary>All of them, by full name.</summary>
    public static IReadOnlyCollection<string> All => Names;

    /// <summary>Whether an action, by its full name, returns stored data.</summary>
    public static bool Contains(string fullName) => Names.Contains(fullName);
}
