using System.Text;

namespace IamAnalyzers.Rules.Operations;

/// <summary>An ARN template of the catalogue, such as <c>arn:${Partition}:s3:::${BucketName}/${ObjectName}</c>, to be filled in.</summary>
internal static class ArnTemplate
{
    /// <summary>The template; of a few resource types AWS documents two, the first of which counts.</summary>
    public static string First(string documented)
    {
        var second = documented.IndexOf(", arn:", StringComparison.Ordinal);
        return second < 0 ? documented : documented.Substring(0, second);
    }

    /// <summary>The variables behind the account, in the order of the template.</summary>
    public static IEnumerable<string> Variables(string template)
    {
        for (var start = template.IndexOf("${", StringComparison.Ordinal); start >= 0; start = template.IndexOf("${", start + 2, StringComparison.Ordinal))
        {
            var end = template.IndexOf('}', start);
            if (end < 0)
            {
                yield break;
            }

            var name = template.Substring(start + 2, end - start - 2);
            if (name is not ("Partition" or "Region" or "Account"))
            {
                yield return name;
            }
        }
    }

    /// <summary>Puts a text in the place of each variable.</summary>
    public static string Fill(string template, Func<string, string> valueOf)
    {
        var text = new StringBuilder();
        var position = 0;
        while (position < template.Length)
        {
            var start = template.IndexOf("${", position, StringComparison.Ordinal);
            var end = start < 0 ? -1 : template.IndexOf('}', start);
            if (end < 0)
            {
                text.Append(template, position, template.Length - position);
                break;
            }

            text.Append(template, position, start - position).Append(valueOf(template.Substring(start + 2, end - start - 2)));
            position = end + 1;
        }

        return text.ToString();
    }

    /// <summary>The template behind a variable: <c>/index/${IndexName}</c> behind <c>TableName</c>.</summary>
    public static string After(string template, string variable)
    {
        var text = "${" + variable + "}";
        var index = template.IndexOf(text, StringComparison.Ordinal);
        return index < 0 ? "" : template.Substring(index + text.Length);
    }

    /// <summary>What stands in a policy for a name that nobody knows yet: <c>BucketName</c> gives <c>BUCKET_NAME</c>.</summary>
    public static string Placeholder(string variable)
    {
        var text = new StringBuilder();
        for (var i = 0; i < variable.Length; i++)
        {
            var begins = i > 0 && char.IsUpper(variable[i]) && (char.IsLower(variable[i - 1]) || (i + 1 < variable.Length && char.IsLower(variable[i + 1])));
            if (begins)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(variable[i]));
        }

        return text.ToString();
    }
}
