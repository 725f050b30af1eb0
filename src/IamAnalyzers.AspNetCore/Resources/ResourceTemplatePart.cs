namespace IamAnalyzers.AspNetCore.Resources;

/// <summary>A literal or a route value of a resource template.</summary>
/// <param name="Text">The literal's text, or the route value's name.</param>
/// <param name="Start">Where it stands in the template: the text, or the name between its braces.</param>
/// <param name="IsParameter">Whether it is a route value.</param>
/// <param name="IsFree">Whether a value may hold colons here: behind the ARN's fields.</param>
internal readonly record struct ResourceTemplatePart(string Text, int Start, bool IsParameter, bool IsFree);
