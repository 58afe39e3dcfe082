using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>What the manifest says about one package for one target: shared values, the package's own and the selectors' already merged and interpolated.</summary>
public sealed record PackageManifest
{
    /// <summary>Where the package begins in the file.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Which dialect the file is written in; defaults differ.</summary>
    public Dialects Dialect { get; init; } = Dialects.Packager;

    /// <summary>The folder that holds the manifest; relative sources start here.</summary>
    public string Folder { get; init; } = ".";

    /// <summary>Keys that are given and whose values could not be read, which has been reported: they are at fault, not missing.</summary>
    internal ImmutableArray<string> Unreadable { get; init; } = [];

    /// <summary>The package's name.</summary>
    [Key("name", "The package's name: lower case letters, digits, plus, minus and full stop, beginning with a letter or digit.", Places = Places.Root | Places.Package, Example = "guestbook")]
    public Located<string>? Name { get; init; }

    /// <summary>nfpm's architecture, shorthand for one format.</summary>
    [Key("arch", "The architecture, in Go's or Debian's words; shorthand for one entry of formats.", Places = Places.Root | Places.Package, Default = "amd64", Example = "amd64")]
    public Located<string>? Arch { get; init; }

    /// <summary>nfpm's operating system.</summary>
    [Key("platform", "The operating system; anything but linux becomes part of the architecture.", Dialects = Dialects.Nfpm, Default = "linux")]
    public Located<string>? Platform { get; init; }

    /// <summary>The version.</summary>
    [Key("version", "The version, semantic or not; 'git' takes it from the newest tag, 'project' from the project file that build names.", Example = "1.2.3")]
    public Located<string>? Version { get; init; }

    /// <summary>How the version is read.</summary>
    [Key("version_schema", "How the version is read: as a semantic version, or left alone.", Default = "semver", Values = ["semver", "none"])]
    public Located<string>? VersionSchema { get; init; }

    /// <summary>The Debian epoch.</summary>
    [Key("epoch", "A number put before the version, for the day when a version scheme has to be given up.", Example = "1")]
    public Located<string>? Epoch { get; init; }

    /// <summary>A prerelease label.</summary>
    [Key("prerelease", "A label such as beta.1, which sorts before the version without it.", Example = "beta.1")]
    public Located<string>? Prerelease { get; init; }

    /// <summary>Build metadata.</summary>
    [Key("version_metadata", "What is appended after a plus sign, such as git or a build number.")]
    public Located<string>? VersionMetadata { get; init; }

    /// <summary>The Debian revision.</summary>
    [Key("release", "The packaging revision, appended after a minus sign.", Example = "1")]
    public Located<string>? Release { get; init; }

    /// <summary>The section.</summary>
    [Key("section", "The archive section, such as net, utils or web; misc unless given, and none in nfpm's files.", Example = "net")]
    public Located<string>? Section { get; init; }

    /// <summary>The priority.</summary>
    [Key("priority", "How important the package is to a system.", Default = "optional", Values = ["required", "important", "standard", "optional", "extra"])]
    public Located<string>? Priority { get; init; }

    /// <summary>Who maintains it.</summary>
    [Key("maintainer", "Who answers for the package, as 'Name <mail>'.", Example = "Jane Doe <jane@example.com>")]
    public Located<string>? Maintainer { get; init; }

    /// <summary>What it is.</summary>
    [Key("description", "The first line is the synopsis, the rest the extended description.")]
    public Located<string>? Description { get; init; }

    /// <summary>Who sells or publishes it.</summary>
    [Key("vendor", "Who publishes it; not part of a .deb.")]
    public Located<string>? Vendor { get; init; }

    /// <summary>The licence.</summary>
    [Key("license", "The licence as an SPDX identifier; becomes the machine-readable copyright file.", Example = "MIT")]
    public Located<string>? License { get; init; }

    /// <summary>The licence's text.</summary>
    [Key("license_file", "The file that holds the licence's text.", Dialects = Dialects.Packager, Example = "LICENSE")]
    public Located<string>? LicenseFile { get; init; }

    /// <summary>Who holds the copyright.</summary>
    [Key("copyright", "Who holds the copyright, with years.", Dialects = Dialects.Packager, Example = "2026 Jane Doe", Shorthand = Shorthand.One)]
    public ImmutableArray<Located<string>> Copyright { get; init; } = [];

    /// <summary>The home page.</summary>
    [Key("homepage", "The project's web page.", Example = "https://example.com")]
    public Located<string>? Homepage { get; init; }

    /// <summary>Where the changelog comes from.</summary>
    [Key("changelog", "nfpm: a chglog file. Ours: a file (chglog YAML, CHANGELOG.md or debian/changelog), or 'git' for the log.", Example = "CHANGELOG.md")]
    public Located<string>? Changelog { get; init; }

    /// <summary>Whether glob characters are ordinary.</summary>
    [Key("disable_globbing", "Take glob characters in src literally.", Default = "false")]
    public Located<bool>? DisableGlobbing { get; init; }

    /// <summary>The date of everything.</summary>
    [Key("mtime", "The moment that every file carries; otherwise SOURCE_DATE_EPOCH, the git commit or the changelog says it.", Example = "2026-01-31T12:00:00Z")]
    public Located<DateTimeOffset>? Mtime { get; init; }

    /// <summary>Replaces.</summary>
    [Key("replaces", "Packages whose files this one may overwrite.")]
    public ImmutableArray<Located<string>> Replaces { get; init; } = [];

    /// <summary>Provides.</summary>
    [Key("provides", "Virtual packages that this one stands for.")]
    public ImmutableArray<Located<string>> Provides { get; init; } = [];

    /// <summary>Depends.</summary>
    [Key("depends", "Packages that must be there, in Debian's syntax; what is detected is added.")]
    public ImmutableArray<Located<string>> Depends { get; init; } = [];

    /// <summary>Recommends.</summary>
    [Key("recommends", "Packages that are there in all but unusual installations.")]
    public ImmutableArray<Located<string>> Recommends { get; init; } = [];

    /// <summary>Suggests.</summary>
    [Key("suggests", "Packages that make this one more useful.")]
    public ImmutableArray<Located<string>> Suggests { get; init; } = [];

    /// <summary>Conflicts.</summary>
    [Key("conflicts", "Packages that cannot be installed beside this one.")]
    public ImmutableArray<Located<string>> Conflicts { get; init; } = [];

    /// <summary>Enhances.</summary>
    [Key("enhances", "Packages that this one makes more useful.", Dialects = Dialects.Packager)]
    public ImmutableArray<Located<string>> Enhances { get; init; } = [];

    /// <summary>What is installed.</summary>
    [Key("contents", "What the package installs, entry by entry.")]
    public ImmutableArray<ContentsEntry> Contents { get; init; } = [];

    /// <summary>Bits cleared from modes that the manifest does not give.</summary>
    [Key("umask", "Bits cleared from the modes of files that give none.", Default = "0o002")]
    public Located<UnixMode>? Umask { get; init; }

    /// <summary>Maintainer scripts.</summary>
    [Key("scripts", "Scripts that run around installation and removal.")]
    public ScriptsSection Scripts { get; init; } = new();

    /// <summary>What is Debian's own.</summary>
    [Key("deb", "What is Debian's own.")]
    public DebSection Deb { get; init; } = new();

    /// <summary>What is Windows Installer's own.</summary>
    [Key("msi", "What is Windows Installer's own; see msi.md.", Dialects = Dialects.Packager)]
    public MsiSection Msi { get; init; } = new();

    /// <summary>How the application is compiled.</summary>
    [Key("build", "How the application is compiled for each platform.", Dialects = Dialects.Packager)]
    public BuildSection? Build { get; init; }

    /// <summary>How dependencies are found.</summary>
    [Key("dependencies", "How dependencies are found.", Dialects = Dialects.Packager)]
    public DependenciesSection Dependencies { get; init; } = new();

    /// <summary>Long-running programs.</summary>
    [Key("services", "Long-running programs that the machine starts.", Dialects = Dialects.Packager)]
    public ImmutableArray<ServiceSection> Services { get; init; } = [];

    /// <summary>System users.</summary>
    [Key("users", "System users that the package needs; services name theirs themselves.", Dialects = Dialects.Packager)]
    public ImmutableArray<UserSection> Users { get; init; } = [];

    /// <summary>Manual pages.</summary>
    [Key("man", "Manual pages: generated from the command's --help, or brought as a file.", Dialects = Dialects.Packager)]
    public ImmutableArray<ManSection> Man { get; init; } = [];

    /// <summary>Who signs.</summary>
    [Key("signing", "Who signs installers and Windows programs, for 'packager sign'.", Dialects = Dialects.Packager)]
    public SigningSection? Signing { get; init; }

    /// <summary>What a source package holds.</summary>
    [Key("source", "What a source package holds, for 'packager source'; see source-packages.md.", Dialects = Dialects.Packager)]
    public SourceSection Source { get; init; } = new();

    /// <summary>Where packages are published.</summary>
    [Key("repository", "The apt repository that 'packager publish' writes; see repository.md.", Dialects = Dialects.Packager)]
    public RepositorySection? Repository { get; init; }

    /// <summary>A user's own templates.</summary>
    [Key("templates", "A folder whose templates override Packager's own by name.", Dialects = Dialects.Packager, Example = "packaging/templates")]
    public Located<string>? Templates { get; init; }

    /// <summary>What is rpm's own; read and not used.</summary>
    [Key("rpm", "What is rpm's own; read and not used.", Dialects = Dialects.Nfpm)]
    public RpmSection? Rpm { get; init; }

    /// <summary>What is Alpine's own; read and not used.</summary>
    [Key("apk", "What is Alpine's own; read and not used.", Dialects = Dialects.Nfpm)]
    public ApkSection? Apk { get; init; }

    /// <summary>What is Arch Linux's own; read and not used.</summary>
    [Key("archlinux", "What is Arch Linux's own; read and not used.", Dialects = Dialects.Nfpm)]
    public ArchlinuxSection? Archlinux { get; init; }

    /// <summary>What is opkg's own; read and not used.</summary>
    [Key("ipk", "What is opkg's own; read and not used.", Dialects = Dialects.Nfpm)]
    public IpkSection? Ipk { get; init; }

    /// <summary>What is MSIX's own; read and not used.</summary>
    [Key("msix", "What is MSIX's own; read and not used.", Dialects = Dialects.Nfpm)]
    public MsixSection? Msix { get; init; }
}
