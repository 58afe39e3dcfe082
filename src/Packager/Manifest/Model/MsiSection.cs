using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>The <c>msi</c> block.</summary>
public sealed record MsiSection
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Who makes it.</summary>
    [Key("manufacturer", "Who makes the product, as Windows shows it; the vendor unless given, else the maintainer's name.", Dialects = Dialects.Packager, Example = "Example AG")]
    public Located<string>? Manufacturer { get; init; }

    /// <summary>What it is called.</summary>
    [Key("product_name", "What the product is called in the list of installed programs; the package's name unless given.", Dialects = Dialects.Packager, Example = "Guestbook")]
    public Located<string>? ProductName { get; init; }

    /// <summary>The identity of all releases.</summary>
    [Key("upgrade_code", "The GUID that all releases of the product share and no other product has. It must never change; 'packager init' writes one.", Dialects = Dialects.Packager, Example = "\"{6D3C9A52-5D2B-4E0F-8C39-1B0A5E7F2D44}\"")]
    public Located<string>? UpgradeCode { get; init; }

    /// <summary>The identity of an earlier package.</summary>
    [Key("adopt", "An earlier .msi of the product that another tool made, or what 'packager inspect --identity' says of it: its upgrade code and the codes of its components are kept, so that upgrades lose no files.", Dialects = Dialects.Packager, Example = "packaging/identity.txt")]
    public Located<string>? Adopt { get; init; }

    /// <summary>The version in Windows Installer's form.</summary>
    [Key("version", "The product version where the release's own does not fit: three numbers up to 255.255.65535, each release's higher than the one before.", Dialects = Dialects.Packager, Example = "26.1.4000")]
    public Located<string>? Version { get; init; }

    /// <summary>For whom it is installed.</summary>
    [Key("scope", "For whom it is installed: all users, the one who installs it, or either as the command line or a dialog says.", Dialects = Dialects.Packager, Default = "machine", Values = ["machine", "user", "either"])]
    public Located<string>? Scope { get; init; }

    /// <summary>The language.</summary>
    [Key("language", "The language that the package speaks: en, de, or one that the folder msi of your templates adds; without dialogs also a Windows language id.", Dialects = Dialects.Packager, Default = "en", Example = "de")]
    public Located<string>? Language { get; init; }

    /// <summary>The folder below Program Files.</summary>
    [Key("folder", "The folder that it is installed to, below Program Files (of one user: below Programs); the product's name unless given.", Dialects = Dialects.Packager, Example = "Example\\\\Guestbook")]
    public Located<string>? Folder { get; init; }

    /// <summary>The compression.</summary>
    [Key("compression", "How the files are compressed: lzx, mszip or none, with fast or best after a colon.", Dialects = Dialects.Packager, Default = "lzx", Example = "lzx:best")]
    public Located<string>? Compression { get; init; }

    /// <summary>The cabinets.</summary>
    [Key("cabinets", "How the files are dealt out to cabinets, and where those lie.", Dialects = Dialects.Packager)]
    public MsiCabinetsSection? Cabinets { get; init; }

    /// <summary>Whether PATH is extended.</summary>
    [Key("path", "Whether folders of commands (what lies in bin, or is linked from /usr/bin) are added to PATH.", Dialects = Dialects.Packager, Default = "true")]
    public Located<bool>? Path { get; init; }

    /// <summary>The dialogs.</summary>
    [Key("dialogs", "What is asked when the package is started with a double click: nothing, the licence alone, the folder, or the features.", Dialects = Dialects.Packager, Default = "none", Values = ["none", "minimal", "install-folder", "feature-tree"])]
    public Located<string>? Dialogs { get; init; }

    /// <summary>The licence.</summary>
    [Key("license", "A file with the licence that has to be accepted: plain text in UTF-8, or RTF.", Dialects = Dialects.Packager, Example = "LICENSE")]
    public Located<string>? License { get; init; }

    /// <summary>The picture on top.</summary>
    [Key("banner", "A BMP file of 493 by 58 pixels, or twice as many, on top of the dialogs.", Dialects = Dialects.Packager, Example = "packaging/banner.bmp")]
    public Located<string>? Banner { get; init; }

    /// <summary>The large picture.</summary>
    [Key("background", "A BMP file of 493 by 312 pixels, or twice as many, behind the first and the last dialog; texts lie on its right two thirds.", Dialects = Dialects.Packager, Example = "packaging/background.bmp")]
    public Located<string>? Background { get; init; }

    /// <summary>The icon.</summary>
    [Key("icon", "An ICO file that the list of installed programs shows.", Dialects = Dialects.Packager, Example = "packaging/guestbook.ico")]
    public Located<string>? Icon { get; init; }

    /// <summary>The program to start at the end.</summary>
    [Key("launch", "A program of the package that the last dialog offers to start: its path in the package or its name, and its arguments.", Dialects = Dialects.Packager, Example = "guestbook --open")]
    public Located<string>? Launch { get; init; }

    /// <summary>The least Windows.</summary>
    [Key("windows", "The oldest Windows that it installs on.", Dialects = Dialects.Packager, Values = ["7", "8", "8.1", "10", "11", "server-2012", "server-2016", "server-2019", "server-2022", "server-2025"])]
    public Located<string>? Windows { get; init; }

    /// <summary>The features.</summary>
    [Key("features", "Parts of the product that can be installed or left out by themselves. What names none belongs to the feature Main, which always is there.", Dialects = Dialects.Packager)]
    public ImmutableArray<MsiFeatureEntry> Features { get; init; } = [];

    /// <summary>Environment variables.</summary>
    [Key("environment", "Environment variables of the machine, or of the user it is installed for; properties in brackets are filled in.", Dialects = Dialects.Packager, Example = "{ GUESTBOOK_HOME: \"[INSTALLFOLDER]\" }")]
    public ImmutableArray<KeyValuePair<string, Located<string>>> Environment { get; init; } = [];

    /// <summary>Registry values.</summary>
    [Key("registry", "Values in the registry, removed with the product.", Dialects = Dialects.Packager)]
    public ImmutableArray<MsiRegistryEntry> Registry { get; init; } = [];

    /// <summary>Folders.</summary>
    [Key("folders", "Folders: where paths of the package lie on Windows beyond the table of places, and who may do what in them.", Dialects = Dialects.Packager)]
    public ImmutableArray<MsiFolderEntry> Folders { get; init; } = [];

    /// <summary>Lines of INI files.</summary>
    [Key("ini", "Lines of INI files, taken away with the product.", Dialects = Dialects.Packager)]
    public ImmutableArray<MsiIniEntry> Ini { get; init; } = [];

    /// <summary>File types.</summary>
    [Key("associations", "File types that programs of the package open.", Dialects = Dialects.Packager)]
    public ImmutableArray<MsiAssociationEntry> Associations { get; init; } = [];

    /// <summary>Schemes of addresses.</summary>
    [Key("protocols", "Schemes of addresses, as in guestbook:42, that programs of the package open.", Dialects = Dialects.Packager)]
    public ImmutableArray<MsiProtocolEntry> Protocols { get; init; } = [];

    /// <summary>Sources of the event log.</summary>
    [Key("event_sources", "Sources of the event log that programs of the package write under.", Dialects = Dialects.Packager)]
    public ImmutableArray<MsiEventSourceEntry> EventSources { get; init; } = [];

    /// <summary>Shortcuts.</summary>
    [Key("shortcuts", "Shortcuts in the Start menu, on the desktop, or among what starts with the session.", Dialects = Dialects.Packager)]
    public ImmutableArray<MsiShortcutEntry> Shortcuts { get; init; } = [];

    /// <summary>Public properties.</summary>
    [Key("properties", "Public properties of the product's own, which the command line may set (CONFIG_LISTEN_PORT=5081), checked before anything is installed and remembered for upgrades; in brackets they are filled in wherever properties are.", Dialects = Dialects.Packager)]
    public ImmutableArray<MsiPropertyEntry> Properties { get; init; } = [];

    /// <summary>Searches.</summary>
    [Key("searches", "What is looked for before anything else, each into a property for conditions: a value of the registry, a file or folder, or another product.", Dialects = Dialects.Packager)]
    public ImmutableArray<MsiSearchEntry> Searches { get; init; } = [];

    /// <summary>Requirements.</summary>
    [Key("requires", "What of Microsoft's has to be on the machine before anything is installed, besides what detection finds.", Dialects = Dialects.Packager)]
    public ImmutableArray<MsiRequirementEntry> Requires { get; init; } = [];

    /// <summary>Overrides of ICEs.</summary>
    [Key("ice_overrides", "Evaluators (ICE) of Windows' own validation to override, each with its reason.", Dialects = Dialects.Packager, Example = "{ ICE64: the folder is the user's to keep }")]
    public ImmutableArray<KeyValuePair<string, Located<string>>> IceOverrides { get; init; } = [];

    /// <summary>Launch conditions.</summary>
    [Key("conditions", "What must hold before anything is installed.", Dialects = Dialects.Packager)]
    public ImmutableArray<MsiConditionEntry> Conditions { get; init; } = [];

    /// <summary>Steps.</summary>
    [Key("steps", "Programs of the package that run while it is installed, upgraded, repaired or removed; a failure takes everything back.", Dialects = Dialects.Packager)]
    public ImmutableArray<MsiStepEntry> Steps { get; init; } = [];

    /// <summary>Firewall rules.</summary>
    [Key("firewall", "Rules of Windows' firewall that let something through, removed with the product.", Dialects = Dialects.Packager)]
    public ImmutableArray<MsiFirewallEntry> Firewall { get; init; } = [];

    /// <summary>What removal takes along.</summary>
    [Key("remove", "What the program made and removing the product takes along: files, folders with everything in them, or files of one folder by a pattern at the end. An upgrade leaves it.", Dialects = Dialects.Packager, Example = "[app/cache, \"app/plugins/*.pyc\"]")]
    public ImmutableArray<Located<string>> Remove { get; init; } = [];

    /// <summary>What purging takes along.</summary>
    [Key("purge", "What only a removal with PURGE=1 takes along, written as in 'remove': configuration and data.", Dialects = Dialects.Packager, Example = "[config, state, log]")]
    public ImmutableArray<Located<string>> Purge { get; init; } = [];
}
