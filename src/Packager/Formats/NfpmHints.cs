using Packager.Model;

namespace Packager.Formats;

/// <summary>Hints for files in nfpm's dialect, which lacks keys that the hints of the checks of finished packages name.</summary>
internal static class NfpmHints
{
    // How a hint names a key, or a value of one, that only our dialect knows.
    private static readonly string[] s_ours = ["write man:", "with man:", "license:", "changelog:", "type: license", "use the root", "under services", "override the tag"];

    /// <summary>The same diagnostic; a hint that the file's dialect could not follow says first how it gets to know the key.</summary>
    public static Diagnostic Of(Diagnostic diagnostic) =>
        diagnostic.Hint is { } hint && s_ours.Any(key => hint.Contains(key, StringComparison.Ordinal))
            ? diagnostic with { Hint = "begin the manifest with 'packager: 1' and " + hint }
            : diagnostic;
}
