namespace Packager.Payloads;

/// <summary>What an entry of <c>contents</c> brings, once its configuration suffixes are taken off.</summary>
internal enum ContentKind
{
    /// <summary>Files, by name or by glob.</summary>
    File,

    /// <summary>One directory, made rather than copied.</summary>
    Directory,

    /// <summary>A directory with everything in it.</summary>
    Tree,

    /// <summary>A symbolic link, made rather than copied.</summary>
    Symlink,

    /// <summary>A path that the program makes at run time; not shipped, removed on purge.</summary>
    Ghost,

    /// <summary>Documentation, a readme among it.</summary>
    Doc,

    /// <summary>The text of the licence.</summary>
    License,
}
