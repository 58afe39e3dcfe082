using Packager.Model;

namespace Packager.Debian;

/// <summary>The Maintainer field, Policy §5.6.2: a name and a mail address in angle brackets.</summary>
public static class Maintainer
{
    /// <summary>Reports a maintainer that is not written so.</summary>
    /// <param name="maintainer">The field's value.</param>
    /// <param name="descriptor">PKG1111, or PKG1129 where the fault has to be borne.</param>
    /// <param name="bag">Receives the fault.</param>
    public static void Check(Located<string> maintainer, DiagnosticDescriptor descriptor, DiagnosticBag bag)
    {
        if (Fault(maintainer.Value) is { } fault)
            bag.Add(descriptor, maintainer.Location, $"maintainer '{maintainer.Value}' {fault}", "write it as Jane Doe <jane@example.com>");
    }

    private static string? Fault(string text)
    {
        var open = text.IndexOf('<');
        if (text.AsSpan().ContainsAny('\n', '\r')) return "holds a line break";
        if (open < 0 || !text.EndsWith('>') || text.LastIndexOf('<') != open) return "has no mail address in angle brackets at its end";
        var mail = text[(open + 1)..^1];
        if (text[..open].Trim().Length == 0) return "has no name";
        return mail.IndexOf('@') is > 0 and var at && at < mail.Length - 1 && !mail.Contains(' ') ? null : $"has '{mail}' for a mail address";
    }
}
