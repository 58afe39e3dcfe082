namespace Packager.Debian;

/// <content>Where things are installed.</content>
public static partial class LintTags
{
    /// <summary>A directory lies in /usr/local, which belongs to the administrator.</summary>
    public static LintTag FolderInUsrLocal { get; } = new("dir-in-usr-local", 'E', "PKG2238",
        "A directory lies in /usr/local, which belongs to the administrator.",
        "use the roots bin, app and share");

    /// <summary>A file lies in /usr/local, which belongs to the administrator.</summary>
    public static LintTag FileInUsrLocal { get; } = new("file-in-usr-local", 'E', "PKG2239",
        "A file lies in /usr/local, which belongs to the administrator.",
        "use the roots bin, app and share");

    /// <summary>Something lies in /opt, which Debian's own packages leave alone.</summary>
    public static LintTag InOpt { get; } = new("dir-or-file-in-opt", 'E', "PKG2240",
        "Something lies in /opt, which Debian's own packages leave alone.",
        "use the root app; a vendor may stay in /opt and override the tag");

    /// <summary>Something lies in a folder that is emptied at every start.</summary>
    public static LintTag InTmp { get; } = new("dir-or-file-in-tmp", 'E', "PKG2241",
        "Something lies in a folder that is emptied at every start.",
        "use the root state");

    /// <summary>Something lies in a home directory.</summary>
    public static LintTag InHome { get; } = new("dir-or-file-in-home", 'E', "PKG2242",
        "Something lies in a home directory.",
        "use the root state, or give the service's user one below /var/lib");

    /// <summary>Something lies in /srv, which belongs to the administrator.</summary>
    public static LintTag InSrv { get; } = new("dir-or-file-in-srv", 'E', "PKG2243",
        "Something lies in /srv, which belongs to the administrator.",
        "use the root share for what is shipped and state for what grows");

    /// <summary>Something lies in /mnt, which belongs to the administrator.</summary>
    public static LintTag InMnt { get; } = new("dir-or-file-in-mnt", 'E', "PKG2244",
        "Something lies in /mnt, which belongs to the administrator.",
        "use the root state");

    /// <summary>Something lies in /run, which is empty after every start.</summary>
    public static LintTag InRun { get; } = new("dir-or-file-in-run", 'E', "PKG2245",
        "Something lies in /run, which is empty after every start.",
        "let the service make it: runtime_directories, or a tmpfiles.d entry");

    /// <summary>Something lies in /var/run, which is empty after every start.</summary>
    public static LintTag InVarRun { get; } = new("dir-or-file-in-var-run", 'E', "PKG2246",
        "Something lies in /var/run, which is empty after every start.",
        "let the service make it: runtime_directories, or a tmpfiles.d entry");

    /// <summary>Something lies in /var/lock, which is empty after every start.</summary>
    public static LintTag InVarLock { get; } = new("dir-or-file-in-var-lock", 'E', "PKG2247",
        "Something lies in /var/lock, which is empty after every start.",
        "let the service make it when it starts");

    /// <summary>Something lies in /var/www, which belongs to the administrator.</summary>
    public static LintTag InVarWww { get; } = new("dir-or-file-in-var-www", 'E', "PKG2248",
        "Something lies in /var/www, which belongs to the administrator.",
        "use the root share and point the web server there");

    /// <summary>Something lies in /etc/opt.</summary>
    public static LintTag InEtcOpt { get; } = new("dir-or-file-in-etc-opt", 'E', "PKG2249",
        "Something lies in /etc/opt.",
        "use the root config");

    /// <summary>The package makes a directory of its own at the top of the file system.</summary>
    public static LintTag TopLevel { get; } = new("non-standard-toplevel-dir", 'E', "PKG2250",
        "The package makes a directory of its own at the top of the file system.",
        "use the roots app, state and share");

    /// <summary>The package makes a directory of its own in /usr.</summary>
    public static LintTag FolderInUsr { get; } = new("non-standard-dir-in-usr", 'W', "PKG2251",
        "The package makes a directory of its own in /usr.",
        "use the roots app and share");

    /// <summary>The package makes a directory of its own in /var.</summary>
    public static LintTag FolderInVar { get; } = new("non-standard-dir-in-var", 'E', "PKG2252",
        "The package makes a directory of its own in /var.",
        "use the roots state and log");

    /// <summary>A file lies where packages install nothing.</summary>
    public static LintTag UnusualPlace { get; } = new("file-in-unusual-dir", 'W', "PKG2253",
        "A file lies where packages install nothing.",
        "use the roots bin, app, config, state and share");

    /// <summary>A compiled file lies in /usr/share, which machines of all architectures may share.</summary>
    public static LintTag BinaryInShare { get; } = new("arch-dependent-file-in-usr-share", 'E', "PKG2254",
        "A compiled file lies in /usr/share, which machines of all architectures may share.",
        "use the root app");
}
