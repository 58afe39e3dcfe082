using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>The packages of a cross compiler, <c>libc6-arm64-cross</c> and its like: copies of a foreign library under another name.</summary>
internal static class CrossPackage
{
    /// <summary>What such a package says, in the names of the architecture that the library is for; every other package as it is.</summary>
    public static HostPackage Translate(HostPackage package, string architecture)
    {
        var suffix = "-" + architecture + "-cross";
        if (!package.Name.EndsWith(suffix, StringComparison.Ordinal)) return package;
        // Their shlibs files say libc6:arm64 or libstdc++6-arm64-cross; on the target both are plain. Their symbols files too.
        string Plain(string text) => Regex.Replace(text, $"({Regex.Escape(suffix)}|:{Regex.Escape(architecture)})(?=[ ,|]|$)", "");
        return package with
        {
            Symbols = package.Symbols?.WithTemplates(Plain),
            Depends = package.Depends is null ? null : Plain(package.Depends),
        };
    }
}
