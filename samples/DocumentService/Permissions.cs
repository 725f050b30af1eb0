using DocumentService.Policies;
using IamAnalyzers.Policies;

namespace DocumentService;

/// <summary>What a caller may do, asked of the policy of the caller's role. The checks are generated from Policies/*.iam.json; StaffEditor puts several together.</summary>
internal abstract class Permissions
{
    private const string Bucket = S3Store.Bucket;

    public static Permissions Of(Caller caller) => caller.Role switch
    {
        "reader" => new Reader(caller),
        "editor" => new Editor(caller),
        "auditor" => new Auditor(caller),
        _ => new Nobody(),
    };

    public virtual AccessDecision Read(string team, string name) => default;

    public virtual AccessDecision Write(string team, string name) => default;

    public virtual AccessDecision Delete(string team, string name) => default;

    public virtual AccessDecision List(string team) => default;

    public virtual AccessDecision ReadComments(string team, string name) => default;

    public virtual AccessDecision Comment(string team, string name, int length) => default;

    private static S3Object Document(string team, string name) => new(Bucket, $"{team}/{name}");

    private sealed class Reader(Caller caller) : Permissions
    {
        private readonly DocumentReader.Context _context = new() { SourceIp = caller.Address, PrincipalTagTeam = caller.Team };

        public override AccessDecision Read(string team, string name) => DocumentReader.GetObject(Document(team, name), _context);

        public override AccessDecision List(string team) =>
            DocumentReader.ListBucket(new S3Bucket(Bucket), _context with { S3Prefix = team + "/" });
    }

    private sealed class Editor(Caller caller) : Permissions
    {
        private readonly StaffEditor.Context _context = new() { PrincipalTagTeam = caller.Team, MultiFactorAuthPresent = caller.HasMfa };

        public override AccessDecision Read(string team, string name) => StaffEditor.GetObject(Document(team, name), _context);

        public override AccessDecision Write(string team, string name) => StaffEditor.PutObject(Document(team, name), _context);

        public override AccessDecision Delete(string team, string name) => StaffEditor.DeleteObject(Document(team, name), _context);

        public override AccessDecision List(string team) =>
            StaffEditor.ListBucket(new S3Bucket(Bucket), _context with { S3Prefix = team + "/" });

        public override AccessDecision ReadComments(string team, string name) => StaffEditor.ReadComments(new CommentsThread(team, name), _context);

        public override AccessDecision Comment(string team, string name, int length) =>
            StaffEditor.AddComment(new CommentsThread(team, name), _context with { CommentsLength = length });
    }

    private sealed class Auditor(Caller caller) : Permissions
    {
        private readonly DocumentAuditor.Context _context = new() { SourceIp = caller.Address, MultiFactorAuthPresent = caller.HasMfa };

        public override AccessDecision Read(string team, string name) => DocumentAuditor.GetObject(Document(team, name), _context);

        public override AccessDecision List(string team) => DocumentAuditor.ListBucket(new S3Bucket(Bucket), _context);
    }

    // A role without a policy: everything is implicitly denied, as in AWS.
    private sealed class Nobody : Permissions;
}
