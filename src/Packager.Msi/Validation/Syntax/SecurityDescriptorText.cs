using System.Text.RegularExpressions;

namespace Packager.Msi.Validation;

/// <summary>Security descriptors in the form of <c>ConvertStringSecurityDescriptorToSecurityDescriptor</c>, with references in brackets where names of accounts stand (MS-DTYP §2.5.1).</summary>
internal static partial class SecurityDescriptorText
{
    /// <summary>What is wrong with one; null when it is well formed.</summary>
    public static string? Fault(string text)
    {
        if (FormattedText.Parse(text).Fault is { } fault) return "is ill formed: " + fault;
        return Descriptor().IsMatch(text) ? null : "is no security descriptor of the form O:owner G:group D:(A;flags;rights;;;account)…";
    }

    [GeneratedRegex(@"\A(O:\S+?)?(G:\S+?)?(D:[A-Z]*(\((A|D|OA|OD|XA|XD);[A-Z]*;[A-Za-z0-9]*;[^;()]*;[^;()]*;[^;()]+\))*)?(S:[A-Z]*(\([A-Z]+;[A-Z]*;[A-Za-z0-9]*;[^;()]*;[^;()]*;[^;()]+\))*)?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Descriptor();
}
