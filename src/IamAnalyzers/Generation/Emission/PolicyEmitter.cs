using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Writes the class of a policy.</summary>
internal static class PolicyEmitter
{
    /// <summary>The private class with the checks behind the methods.</summary>
    public const string ChecksClass = "Checks";

    /// <summary>The private class with the document.</summary>
    public const string SourceClass = "Source";

    public static string Emit(PolicyModel policy)
    {
        var scope = new PolicyScope(policy);
        var statements = new StatementEmitter(scope);
        var actions = new ActionEmitter(new PolicyDecisions(scope, statements));
        var writer = new CodeWriter();
        var containers = DeclarationEmitter.OpenContainers(writer, policy.File.Declaration);
        WriteDocumentation(writer, policy);
        writer.Line(Names.GeneratedCode);
        using (writer.Block(DeclarationEmitter.HeaderOf(policy.File.Declaration, policy.Name.ClassName)))
        {
            WriteDocument(writer);
            DataEmitter.Emit(writer, policy);
            WriteEvaluate(writer, policy, statements);
            ExplanationEmitter.Emit(writer, policy);
            if (policy.Kind == PolicyKind.Trust)
            {
                TrustEmitter.Emit(writer, policy);
            }

            foreach (var action in policy.Actions)
            {
                actions.Emit(writer, action);
            }

            ContextEmitter.Emit(writer, policy);
            writer.Line();
            WriteSource(writer, policy);
            DataEmitter.EmitList(writer, policy);
            WriteChecks(writer, scope, statements);
        }

        containers.Dispose();
        return GeneratedFile.Compose($"The policy {policy.File.DocumentName}, compiled.", policy.File.Namespace, writer);
    }

    private static void WriteDocumentation(CodeWriter writer, PolicyModel policy)
    {
        Documentation.Summary(writer, $"The {NameOf(policy.Kind)} {Documentation.Code(policy.File.DisplayPath)}, compiled: its checks read no JSON and allocate nothing.");
        var introduction = policy.IsTooBroad
            ? "The policy's wildcards stand for too many actions to have a method each: ask <c>Evaluate</c> for those that are not here."
            : null;
        Documentation.Remarks(writer, introduction, Documentation.Limit(policy.Statements, s => StatementWords.Describe(s, policy.File.DisplayPath)));
    }

    private static void WriteDocument(CodeWriter writer)
    {
        Documentation.Summary(writer, "The policy as a model; read when it is first asked for.");
        writer.Line($"public static {Names.PolicyDocument} Document => {SourceClass}.Document;");
        writer.Line();
    }

    private static void WriteEvaluate(CodeWriter writer, PolicyModel policy, StatementEmitter statements)
    {
        Documentation.Summary(writer, "Decides any action on any resource, and says which statement did.");
        if (policy.TakesPrincipal)
        {
            Documentation.Parameter(writer, "principal", "Who asks.");
        }

        Documentation.Parameter(writer, "action", "The action, such as <c>s3:GetObject</c>.");
        Documentation.Parameter(writer, "resource", "The resource's ARN, or <c>*</c> for an action without resource-level permissions.");
        Documentation.Parameter(writer, "context", "The condition keys of the request; what is not set is absent.");
        writer.Line($"public static {Names.AccessDecision} Evaluate({(policy.TakesPrincipal ? StatementEmitter.PrincipalParameter + ", " : string.Empty)}string action, string resource, in Context context = default) =>");
        using (writer.Indent())
        {
            var arguments = new DecisionArguments([$"new {Names.ActionText}(action)"], [$"new {Names.ResourceText}(resource)"]);
            writer.Line($"{ChecksClass}.Explain({statements.DecideAny(arguments).Code});");
        }

        writer.Line();
    }

    private static void WriteSource(CodeWriter writer, PolicyModel policy)
    {
        using (writer.Block($"private static class {SourceClass}"))
        {
            writer.Line($"public const string File = {Literals.String(policy.File.DisplayPath)};");
            writer.Line();
            var name = policy.File.IsInCode ? Literals.String(policy.File.DocumentName) : "File";
            writer.Line($"public static readonly {Names.PolicyDocument} Document = {Names.PolicyDocument}.Parse(Json, {name});");
            writer.Line();
            writer.Line("private const string Json =");
            using (writer.Indent())
            {
                var lines = Literals.Lines(policy.File.Json).ToList();
                for (var i = 0; i < lines.Count; i++)
                {
                    writer.Line(lines[i] + (i < lines.Count - 1 ? " +" : ";"));
                }
            }
        }

        writer.Line();
    }

    private static void WriteChecks(CodeWriter writer, PolicyScope scope, StatementEmitter statements)
    {
        using (writer.Block($"private static class {ChecksClass}"))
        {
            scope.Constants.Write(writer);
            statements.Methods.Write(writer);
            WriteExplain(writer, scope.Policy);
        }
    }

    private static void WriteExplain(CodeWriter writer, PolicyModel policy)
    {
        writer.Line("// The statement behind a number: negative for a Deny.");
        writer.Line($"public static {Names.AccessDecision} Explain(int statement) => statement switch");
        writer.Line("{");
        using (writer.Indent())
        {
            foreach (var statement in policy.Statements)
            {
                var number = (statement.IsDeny ? "-" : string.Empty) + Literals.Integer(statement.Number);
                writer.Line(
                    $"{number} => {(statement.IsDeny ? "Denied" : "Allowed")}({Literals.Integer(statement.Index)}, " +
                    $"{Literals.StringOrNull(statement.Sid)}, {Literals.Integer(statement.Line)}),");
            }

            writer.Line($"_ => new {Names.AccessDecision}({Names.PolicyKind}.{policy.Kind}, {SourceClass}.File),");
        }

        writer.Line("};");
        WriteDecision(writer, policy, "Allowed", isDeny: false);
        WriteDecision(writer, policy, "Denied", isDeny: true);
    }

    private static void WriteDecision(CodeWriter writer, PolicyModel policy, string method, bool isDeny)
    {
        if (policy.Statements.All(s => s.IsDeny != isDeny))
        {
            return;
        }

        var decision = isDeny ? Decision.ExplicitlyDenied : Decision.Allowed;
        writer.Line();
        writer.Line($"private static {Names.AccessDecision} {method}(int index, string? sid, int line) =>");
        using (writer.Indent())
        {
            writer.Line($"new {Names.AccessDecision}({Names.Decision}.{decision}, {Names.PolicyKind}.{policy.Kind}, index, sid, {SourceClass}.File, line);");
        }
    }

    private static string NameOf(PolicyKind kind) => kind switch
    {
        PolicyKind.Resource => "resource policy",
        PolicyKind.Trust => "trust policy",
        PolicyKind.Boundary => "permissions boundary",
        PolicyKind.Session => "session policy",
        PolicyKind.ServiceControl => "service control policy",
        PolicyKind.ResourceControl => "resource control policy",
        PolicyKind.Endpoint => "endpoint policy",
        _ => "identity policy",
    };
}
