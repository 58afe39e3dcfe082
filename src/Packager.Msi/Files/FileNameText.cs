namespace Packager.Msi;

/// <summary>Names as the <c>File</c> and <c>Directory</c> tables write them: <c>SHORT~1|a longer name</c>, and for folders <c>target:source</c>.</summary>
internal static class FileNameText
{
    /// <summary>The long name, or the only one.</summary>
    public static string Long(string name) => name[(name.IndexOf('|', StringComparison.Ordinal) + 1)..];

    /// <summary>The short name, or the only one.</summary>
    public static string Short(string name) => name.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar ? name[..bar] : name;

    /// <summary>The folder's name where it is installed.</summary>
    public static string Target(string defaultDir) => defaultDir.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? defaultDir[..colon] : defaultDir;

    /// <summary>The folder's name in the source beside the package.</summary>
    public static string Source(string defaultDir) => defaultDir[(defaultDir.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
