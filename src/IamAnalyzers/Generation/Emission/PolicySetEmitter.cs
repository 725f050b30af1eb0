using IamAnalyzers.Generation.Models;
using IamAnalyzers.Generation.Planning;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Writes the class of a set of policies: the same members as a policy's, and <c>Policies</c> instead of <c>Document</c>.</summary>
internal static class PolicySetEmitter
{
    private const string ImmutableArray = "global::System.Collections.Immutable.ImmutableArray";

    public static string Emit(PolicySetModel set)
    {
        var whole = set.Whole;
        var decisions = new SetDecisions(set);
        var actions = new ActionEmitter(decisions);
        var files = set.Parts.Select(static p => p.Policy.File.DisplayPath).Distinct().ToList();
        var writer = new CodeWriter();
        var containers = DeclarationEmitter.OpenContainers(writer, whole.File.Declaration);
        WriteDocumentation(writer, set);
        writer.Line(Names.GeneratedCode);
        using (writer.Block(DeclarationEmitter.HeaderOf(whole.File.Declaration, whole.Name.ClassName)))
        {
            WritePolicies(writer);
            DataEmitter.Emit(writer, whole, "Policies");
            WriteEvaluate(writer, whole, decisions);
            WriteExplain(writer, whole);
            foreach (var action in whole.Actions)
            {
                actions.Emit(writer, action);
            }

            ContextEmitter.Emit(writer, whole);
            writer.Line();
            WriteSource(writer, set, files);
            DataEmitter.EmitList(writer, whole);
            WriteChecks(writer, set, decisions, files);
        }

        containers.Dispose();
        return GeneratedFile.Compose($"The policy set {whole.Name.ClassName}, compiled.", whole.File.Namespace, writer);
    }

    private static void WriteDocumentation(CodeWriter writer, PolicySetModel set)
    {
        Documentation.Summary(writer, "Policies that act together, compiled: the checks read no JSON and allocate nothing.");
        var introduction = set.Whole.TakesPrincipal
            ? "Who is limited by what follows from the principal and the account of the resource, as in the evaluator."
            : "The answer is that for a caller of the resource's own account, to whom these policies are attached.";
        Documentation.Remarks(
            writer,
            set.Whole.IsTooBroad ? introduction + " Wildcards stand for too many actions to have a method each: ask <c>Evaluate</c>." : introduction,
            set.Parts.Select(static p => $"{NameOf(p)}: {Documentation.Code(p.Policy.Name.ClassName)} ({Documentation.Code(p.Policy.File.DisplayPath)})"));
    }

    private static void WritePolicies(CodeWriter writer)
    {
        Documentation.Summary(writer, "The policies as the evaluator takes them; read when they are first asked for.");
        writer.Line($"public static {Names.PolicySet} Policies => {PolicyEmitter.SourceClass}.Policies;");
        writer.Line();
    }

    private static void WriteEvaluate(CodeWriter writer, PolicyModel whole, SetDecisions decisions)
    {
        Documentation.Summary(writer, "Decides any action on any resource, and says which statement did.");
        if (whole.TakesPrincipal)
        {
            Documentation.Parameter(writer, "principal", "Who asks.");
        }

        Documentation.Parameter(writer, "action", "The action, such as <c>s3:GetObject</c>.");
        Documentation.Parameter(writer, "resource", "The resource's ARN, or <c>*</c> for an action without resource-level permissions.");
        Documentation.Parameter(writer, "context", "The condition keys of the request; what is not set is absent.");
        writer.Line($"public static {Names.AccessDecision} Evaluate({(whole.TakesPrincipal ? StatementEmitter.PrincipalParameter + ", " : string.Empty)}string action, string resource, in Context context = default) =>");
        using (writer.Indent())
        {
            var arguments = new DecisionArguments([$"new {Names.ActionText}(action)"], [$"new {Names.ResourceText}(resource)"]);
            writer.Line($"{PolicyEmitter.ChecksClass}.Explain({decisions.DecideAny(arguments).Code});");
        }

        writer.Line();
    }

    private static void WriteExplain(CodeWriter writer, PolicyModel whole)
    {
        Documentation.Summary(writer, "The evaluator's account of a request under these policies: what matched, what did not, and why.");
        Documentation.Parameter(writer, "principal", "Who asks, as an ARN; the evaluator derives from it the keys that the context lacks.");
        Documentation.Parameter(writer, "action", "The action, such as <c>s3:GetObject</c>.");
        Documentation.Parameter(writer, "resource", "The resource's ARN, or <c>*</c> for an action without resource-level permissions.");
        Documentation.Parameter(writer, "context", "The condition keys of the request; what is not set is absent.");
        writer.Line("public static string Explain(string principal, string action, string resource, in Context context = default) =>");
        using (writer.Indent())
        {
            // Without a principal the class answers for somebody of the resource's account; so does this.
            var account = whole.TakesPrincipal ? string.Empty : $" ResourceAccountId = {Names.PrincipalIdentity}.Parse(principal).AccountId,";
            writer.Line($"{Names.PolicyEvaluator}.Evaluate(");
            using (writer.Indent())
            {
                writer.Line($"new {Names.AuthorizationRequest} {{ Principal = principal, Action = action, Resource = resource,{account} Context = context.ToRequestContext() }},");
                writer.Line("Policies).Explain();");
            }
        }

        writer.Line();
    }

    private static void WriteSource(CodeWriter writer, PolicySetModel set, List<string> files)
    {
        using (writer.Block($"private static class {PolicyEmitter.SourceClass}"))
        {
            for (var i = 0; i < files.Count; i++)
            {
                writer.Line($"public const string {FileOf(i)} = {Literals.String(files[i])};");
            }

            writer.Line();
            writer.Line($"public static readonly {Names.PolicySet} Policies = new {Names.PolicySet}");
            writer.Line("{");
            using (writer.Indent())
            {
                WriteList("IdentityPolicies", PolicyKind.Identity);
                WriteOne("ResourcePolicy", PolicyKind.Resource);
                WriteList("PermissionBoundaries", PolicyKind.Boundary);
                WriteList("SessionPolicies", PolicyKind.Session);
                WriteLevels("ServiceControlPolicies", PolicyKind.ServiceControl);
                WriteLevels("ResourceControlPolicies", PolicyKind.ResourceControl);
                WriteList("EndpointPolicies", PolicyKind.Endpoint);
            }

            writer.Line("};");
        }

        writer.Line();

        void WriteOne(string property, PolicyKind kind)
        {
            if (set.PartsOf(kind).FirstOrDefault() is { } part)
            {
                writer.Line($"{property} = {DocumentOf(part)},");
            }
        }

        void WriteList(string property, PolicyKind kind)
        {
            var parts = set.PartsOf(kind).Select(DocumentOf).ToList();
            if (parts.Count > 0)
            {
                writer.Line($"{property} = {ListOf(Names.PolicyDocument, parts)},");
            }
        }

        void WriteLevels(string property, PolicyKind kind)
        {
            var levels = set.LevelsOf(kind).Select(static l => ListOf(Names.PolicyDocument, l.Select(DocumentOf))).ToList();
            if (levels.Count > 0)
            {
                writer.Line($"{property} = {ListOf($"{ImmutableArray}<{Names.PolicyDocument}>", levels)},");
            }
        }
    }

    private static void WriteChecks(CodeWriter writer, PolicySetModel set, SetDecisions decisions, List<string> files)
    {
        using (writer.Block($"private static class {PolicyEmitter.ChecksClass}"))
        {
            decisions.Scope.Constants.Write(writer);
            decisions.Scope.Methods.Write(writer);
            writer.Line("// The statement behind a number: negative for a Deny.");
            writer.Line($"public static {Names.AccessDecision} Explain(int statement) => statement switch");
            writer.Line("{");
            using (writer.Indent())
            {
                foreach (var (policy, statement, number) in decisions.Statements)
                {
                    var (sign, decision) = statement.IsDeny ? ("-", Decision.ExplicitlyDenied) : (string.Empty, Decision.Allowed);
                    writer.Line(
                        $"{sign}{Literals.Integer(number)} => new {Names.AccessDecision}({Names.Decision}.{decision}, {Names.PolicyKind}.{policy.Kind}, " +
                        $"{Literals.Integer(statement.Index)}, {Literals.StringOrNull(statement.Sid)}, {FileOf(policy)}, {Literals.Integer(statement.Line)}),");
                }

                // Where one policy had to allow, its file tells which.
                foreach (var kind in set.Parts.GroupBy(static p => p.Kind).Where(static g => g.Count() == 1))
                {
                    var missing = $"{Names.SetRequest}.No{kind.Key}";
                    writer.Line($"{missing} => {Names.SetRequest}.Explain({missing}, {FileOf(kind.First().Policy)}),");
                }

                writer.Line($"_ => {Names.SetRequest}.Explain(statement),");
            }

            writer.Line("};");
        }

        string FileOf(PolicyModel policy) => $"{PolicyEmitter.SourceClass}.{PolicySetEmitter.FileOf(files.IndexOf(policy.File.DisplayPath))}";
    }

    private static string FileOf(int index) => "File" + Literals.Integer(index + 1);

    private static string ListOf(string type, IEnumerable<string> items) => $"{ImmutableArray}.Create<{type}>({string.Join(", ", items)})";

    private static string DocumentOf(PolicySetPart part) => $"global::{Identifiers.EscapeNamespace(part.Policy.FullName)}.Document";

    private static string NameOf(PolicySetPart part) => part.Kind switch
    {
        PolicyKind.Resource => "Resource policy",
        PolicyKind.Boundary => "Permissions boundary",
        PolicyKind.Session => "Session policy",
        PolicyKind.ServiceControl => $"Service control policy, level {Literals.Integer(part.Level + 1)}",
        PolicyKind.ResourceControl => $"Resource control policy, level {Literals.Integer(part.Level + 1)}",
        PolicyKind.Endpoint => "Endpoint policy",
        _ => "Identity policy",
    };
}
