using Packager.Model;

namespace Packager.Rendering;

/// <summary>Faults of a package's texts, PKG152x and PKG153x.</summary>
public static class RenderingFaults
{
    /// <summary>A file is missing.</summary>
    public static DiagnosticDescriptor MissingFile { get; } =
        new("PKG1520", Severity.Error, "A text that the manifest names does not exist.");

    /// <summary>A file is no text.</summary>
    public static DiagnosticDescriptor NoText { get; } =
        new("PKG1521", Severity.Error, "A file that must be text cannot be read, is no file, is not UTF-8, holds NUL characters or is larger than 1 MiB.");

    /// <summary>No licence.</summary>
    public static DiagnosticDescriptor NoLicense { get; } =
        new("PKG1522", Severity.Warning, "The manifest names no licence, so the copyright file can only say that all rights are reserved.");

    /// <summary>No licence text.</summary>
    public static DiagnosticDescriptor NoLicenseText { get; } =
        new("PKG1523", Severity.Warning, "The licence is none whose text every Debian system has, and its text is not given.");

    /// <summary>Purging would harm.</summary>
    public static DiagnosticDescriptor DangerousPurge { get; } =
        new("PKG1526", Severity.Error, "A path of deb.purge is no data of this package alone.");

    /// <summary>A conffile's path.</summary>
    public static DiagnosticDescriptor BadConffile { get; } =
        new("PKG1527", Severity.Error, "A path of deb.obsolete_conffiles is not absolute, or the package still ships it.");

    /// <summary>A snippet that does not end.</summary>
    public static DiagnosticDescriptor OpenSnippet { get; } =
        new("PKG1529", Severity.Error, "A shell snippet ends inside quotes, a here-document or an escape.");

    /// <summary>A script that is no shell script.</summary>
    public static DiagnosticDescriptor NoShell { get; } =
        new("PKG1530", Severity.Error, "A script that is added to a maintainer script is not written for sh.");

    /// <summary>Shell text that sh cannot read.</summary>
    public static DiagnosticDescriptor ShellSyntax { get; } =
        new("PKG1534", Severity.Error, "The sh of the building machine cannot read a shell snippet, so dpkg could neither configure nor remove the package.");

    /// <summary>A template of debconf.</summary>
    public static DiagnosticDescriptor BadDebconf { get; } =
        new("PKG1531", Severity.Error, "The debconf templates file has a stanza that debconf cannot read.");

    /// <summary>A manual page's name.</summary>
    public static DiagnosticDescriptor BadManPage { get; } =
        new("PKG1532", Severity.Error, "A manual page is neither a file named like 'name.1' nor given by its command.");

    /// <summary>A lintian tag.</summary>
    public static DiagnosticDescriptor BadTag { get; } =
        new("PKG1533", Severity.Error, "A key of deb.lintian_overrides or source.lintian_overrides is no tag of lintian.");

    /// <summary>Control stanza spoiled by a template.</summary>
    public static DiagnosticDescriptor BadControl { get; } =
        new("PKG1535", Severity.Error, "The control template makes lines that are no fields, a field twice, or not those that dpkg needs.");

    /// <summary>debconf's config alone.</summary>
    public static DiagnosticDescriptor LonelyConfig { get; } =
        new("PKG1536", Severity.Error, "A config script of debconf is brought without the templates of its questions.");
}
