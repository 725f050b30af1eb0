using System.Globalization;
using System.Text;

namespace IamAnalyzers.Policies.Json;

/// <summary>Text as it stands between the quotes of a JSON string, with only characters that IAM takes.</summary>
internal static class JsonEscapes
{
    public static string Encode(string value) => Append(new StringBuilder(value.Length), value).ToString();

    public static StringBuilder Append(StringBuilder json, string value)
    {
        foreach (var c in value)
        {
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c is < ' ' or > '~')
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }

        return json;
    }
}
