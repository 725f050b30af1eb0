class C
{
    const string A = "{\"Version\":\"2012-10-17\",\u0022Statement\x22:[]}";
    string b = @"{ ""Version"": ""2012-10-17"" }" + "\U0001F600\e\0";
    string c = $"{{ \"Resource\": \"arn:aws:s3:::{A}/*\", {1:X} }}";
    string d = """
        {
          "Effect": "Allow",

          "Action": "s3:*"
        }
        """;
    string e = $$"""{ "Action": "{{A}}" }""" + """one "line" """ + "" + 'c' + ("a" + A);
    string f = $@"{{ ""x"": ""{A}""
    }}";
    System.ReadOnlySpan<byte> g => "bytes"u8;
}
