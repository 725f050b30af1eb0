namespace IamAnalyzers.Rules.Operations;

/// <summary>A value of a request as the part of an ARN that it names.</summary>
/// <param name="Pattern">For comparisons: with <c>*</c> for what is not known. Null where nothing is.</param>
/// <param name="Template">For a policy; null to put a placeholder.</param>
/// <param name="Region">The region, where the value has one.</param>
/// <param name="Account">The account, where the value has one.</param>
internal readonly record struct ResourceText(string? Pattern, string? Template, string? Region = null, string? Account = null)
{
    public static ResourceText Unknown { get; } = new(null, null);

    /// <summary>Reads a value as its form says.</summary>
    public static ResourceText Of(MemberValue value, ValueForm form)
    {
        if (value.Text is not { Length: > 0 } text || text.All(static c => c == MemberValue.Hole))
        {
            return Unknown;
        }

        switch (form)
        {
            case ValueForm.Bucket when text.EndsWith("-s3alias", StringComparison.Ordinal) || text.EndsWith(".mrap", StringComparison.Ordinal):
                return Unknown;
            case ValueForm.Url when text.IndexOf('/') >= 0:
                return OfUrl(text);
            case ValueForm.Path:
                return Same(text.TrimStart('/'));
            case ValueForm.Secret:
                return Same(text + "-??????");
            case ValueForm.Function:
                var name = FunctionName(text);
                return new ResourceText(Stars(name) + "*", Stars(name));
            case ValueForm.Key when text.StartsWith("alias/", StringComparison.Ordinal) || text[0] == MemberValue.Hole:
                return Unknown;
            case ValueForm.Alias when text.StartsWith("alias/", StringComparison.Ordinal):
                return Same(text.Substring("alias/".Length));
            case ValueForm.LogGroup:
                return new ResourceText(Stars(text) + "*", Stars(text) + ":*");
            case ValueForm.Pathless:
                return new ResourceText("*" + Stars(text), Stars(text));
            default:
                return Same(text);
        }
    }

    /// <summary>A text in which stars stand for what is not known.</summary>
    public static string Stars(string text)
    {
        text = text.Replace(MemberValue.Hole, '*');
        while (text.IndexOf("**", StringComparison.Ordinal) >= 0)
        {
            text = text.Replace("**", "*");
        }

        return text;
    }

    private static ResourceText Same(string text) => new(Stars(text), Stars(text));

    // https://sqs.eu-west-1.amazonaws.com/111122223333/orders
    private static ResourceText OfUrl(string text)
    {
        var segments = text.Split('/');
        var name = segments[segments.Length - 1];
        if (name.Trim(MemberValue.Hole).Length == 0)
        {
            return Unknown;
        }

        var host = segments.Length >= 5 ? segments[segments.Length - 3].Split('.') : [];
        var account = segments.Length >= 5 ? segments[segments.Length - 2] : "";
        return new ResourceText(
            Stars(name),
            Stars(name),
            host.Length > 2 && host[0] == "sqs" && host[1].IndexOf(MemberValue.Hole) < 0 ? host[1] : null,
            account.Length == 12 && account.All(static c => c is >= '0' and <= '9') ? account : null);
    }

    // resize, resize:live, 111122223333:function:resize, 111122223333:function:resize:live
    private static string FunctionName(string text)
    {
        var parts = text.Split(':');
        return parts.Length >= 3 && parts[1] == "function" ? parts[2] : parts[0];
    }
}
