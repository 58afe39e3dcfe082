namespace Packager.Apt;

/// <summary>Where the repository keeps what it knows, in the storage itself; nothing below this folder is for clients.</summary>
internal static class StatePaths
{
    /// <summary>The folder.</summary>
    public const string Root = ".packager";

    /// <summary>Who is changing the repository.</summary>
    public const string Lock = Root + "/lock";

    /// <summary>The layouts of indexes.</summary>
    public const string Layouts = Root + "/layouts";

    /// <summary>What is known about the files of the pool.</summary>
    public const string Catalogue = Root + "/catalogue";

    /// <summary>What is known about files that were given to publish.</summary>
    public const string Given = Root + "/given";

    /// <summary>The suites whose plain names are being replaced.</summary>
    public const string Pendings = Root + "/pending";

    /// <summary>The layout of an index, by the digest of its plain form.</summary>
    public static string Layout(string sha256) => $"{Layouts}/{sha256}";

    /// <summary>A suite's generations.</summary>
    public static string Suite(string suite) => $"{Root}/suites/{suite}";

    /// <summary>A generation, by the digest of its InRelease: what InRelease is there decides which generation counts, so that replacing it is the only step.</summary>
    public static string Generation(string suite, string id) => $"{Suite(suite)}/{id}.state";

    /// <summary>What a generation changed.</summary>
    public static string Changes(string suite, string id) => $"{Suite(suite)}/{id}.changes";

    /// <summary>That a suite's plain names are being replaced.</summary>
    public static string Pending(string suite) => $"{Pendings}/{suite}";
}
