using Packager.Model;

namespace Packager.Formats;

/// <summary>What of a manifest cannot become an .msi, PKG300x and PKG301x.</summary>
public static class MsiFaults
{
    /// <summary>No upgrade code.</summary>
    public static DiagnosticDescriptor NoUpgradeCode { get; } =
        new("PKG3000", Severity.Error, "An .msi is asked for and the manifest gives the product no upgrade code.");

    /// <summary>A bad upgrade code.</summary>
    public static DiagnosticDescriptor BadGuid { get; } =
        new("PKG3001", Severity.Error, "A value that must be a GUID is none.");

    /// <summary>A version that does not fit.</summary>
    public static DiagnosticDescriptor BadVersion { get; } =
        new("PKG3002", Severity.Error, "The version does not fit into Windows Installer's ProductVersion, three numbers up to 255.255.65535.");

    /// <summary>Two versions in one.</summary>
    public static DiagnosticDescriptor VersionsCollapse { get; } =
        new("PKG3003", Severity.Warning, "Windows Installer cannot tell the version from others, because it compares three numbers alone.");

    /// <summary>A language that is none.</summary>
    public static DiagnosticDescriptor BadLanguage { get; } =
        new("PKG3004", Severity.Error, "The language is no Windows language id.");

    /// <summary>An unknown compression.</summary>
    public static DiagnosticDescriptor BadCompression { get; } =
        new("PKG3005", Severity.Error, "The compression of an .msi is none of lzx, mszip and none, or its level none of fast and best.");

    /// <summary>A name of several lines.</summary>
    public static DiagnosticDescriptor BadName { get; } =
        new("PKG3027", Severity.Error, "The name of the product or of its manufacturer is no line of text.");

    /// <summary>A variable.</summary>
    public static DiagnosticDescriptor BadVariable { get; } =
        new("PKG3028", Severity.Error, "An environment variable has a name that none can have, or is Windows' own and would be replaced.");

    /// <summary>No counterpart on Windows.</summary>
    public static DiagnosticDescriptor NoCounterpart { get; } =
        new("PKG3010", Severity.Error, "Something is installed at a path that has no counterpart on Windows.");

    /// <summary>A link.</summary>
    public static DiagnosticDescriptor Link { get; } =
        new("PKG3011", Severity.Error, "A symbolic link is to be installed on Windows, which no .msi can do.");

    /// <summary>A command with another name.</summary>
    public static DiagnosticDescriptor RenamedCommand { get; } =
        new("PKG3012", Severity.Warning, "A link in /usr/bin gives a program another name, which PATH alone cannot do on Windows.");

    /// <summary>A name that Windows does not allow.</summary>
    public static DiagnosticDescriptor ReservedName { get; } =
        new("PKG3013", Severity.Error, "A file or folder has a name that Windows reserves or does not allow.");

    /// <summary>Names that differ only in case.</summary>
    public static DiagnosticDescriptor SameName { get; } =
        new("PKG3014", Severity.Error, "Two paths are the same on Windows, where upper and lower case are no difference.");

    /// <summary>A path that is too long.</summary>
    public static DiagnosticDescriptor LongPath { get; } =
        new("PKG3015", Severity.Error, "A path is longer than the 259 characters that Windows Installer can install to.");

    /// <summary>Shell scripts.</summary>
    public static DiagnosticDescriptor ShellScript { get; } =
        new("PKG3016", Severity.Error, "A package for Windows has shell scripts that run around installation.");

    /// <summary>A service's name.</summary>
    public static DiagnosticDescriptor BadServiceName { get; } =
        new("PKG3017", Severity.Error, "A service has a name that no Windows service can have.");

    /// <summary>A part of a service.</summary>
    public static DiagnosticDescriptor ServicePart { get; } =
        new("PKG3018", Severity.Error, "A service has a part that Windows Installer has no counterpart for: a timer, a unit file, or a package for one user.");

    /// <summary>A service without program.</summary>
    public static DiagnosticDescriptor NoServiceProgram { get; } =
        new("PKG3019", Severity.Error, "A service's command begins with a name that the package does not install on Windows.");

    /// <summary>A program that does not speak to the service manager.</summary>
    public static DiagnosticDescriptor SilentService { get; } =
        new("PKG3030", Severity.Warning, "A service's program shows no sign that it speaks to the service manager, and the service host is refused.");

    /// <summary>A service that is no program.</summary>
    public static DiagnosticDescriptor NoWindowsProgram { get; } =
        new("PKG3031", Severity.Error, "A service's command begins with a file that Windows cannot start as a program, such as a script.");

    /// <summary>A command line of a service that is too long.</summary>
    public static DiagnosticDescriptor LongServiceArguments { get; } =
        new("PKG3032", Severity.Error, "A service's arguments are longer than the 255 characters that Windows Installer has room for.");

    /// <summary>A service's account.</summary>
    public static DiagnosticDescriptor BadServiceAccount { get; } =
        new("PKG3033", Severity.Error, "A service's account is neither one of Windows' own nor one of a domain or machine.");

    /// <summary>A part of a service that is left out.</summary>
    public static DiagnosticDescriptor UnusedServicePart { get; } =
        new("PKG3034", Severity.Warning, "A service has a part that systemd knows and Windows does not; the Windows service does without it.");

    /// <summary>A number.</summary>
    public static DiagnosticDescriptor BadNumber { get; } =
        new("PKG3006", Severity.Error, "A value of the msi or windows block must be a number and is none, or is too large.");

    /// <summary>An identity that cannot be adopted.</summary>
    public static DiagnosticDescriptor BadAdoption { get; } =
        new("PKG3067", Severity.Error, "What msi.adopt names is no identity of a package, or has another upgrade code than the manifest.");

    /// <summary>An override of nothing.</summary>
    public static DiagnosticDescriptor BadOverride { get; } =
        new("PKG3069", Severity.Error, "An override names no evaluator (ICE), or gives no reason.");

    /// <summary>A size.</summary>
    public static DiagnosticDescriptor BadSize { get; } =
        new("PKG3068", Severity.Error, "The size of cabinets is no number of bytes.");

    /// <summary>A file that is not there.</summary>
    public static DiagnosticDescriptor MissingFile { get; } =
        new("PKG3007", Severity.Error, "The msi block names a file that does not exist.");

    /// <summary>A property's name.</summary>
    public static DiagnosticDescriptor BadProperty { get; } =
        new("PKG3008", Severity.Error, "A property of the msi block has a name that no public property can have.");

    /// <summary>A key that is missing.</summary>
    public static DiagnosticDescriptor MissingKey { get; } =
        new("PKG3009", Severity.Error, "An entry of the msi block lacks a key that it cannot do without.");
}
