namespace Packager.Payloads;

/// <summary>How <c>**</c> is read; everything else of a glob means the same in both dialects.</summary>
internal enum GlobStyle
{
    /// <summary>Ours: <c>**</c> between slashes stands for any number of folders, none included.</summary>
    Packager,

    /// <summary>nfpm's: <c>**</c> stands for any characters, slashes among them, so <c>a/**/b</c> does not match <c>a/b</c>.</summary>
    Nfpm,
}
