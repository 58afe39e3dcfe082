namespace Packager.Binary;

/// <summary>What an installer needs to know of a Windows program or library (PE format).</summary>
public sealed partial record PeFile
{
    /// <summary>The processor that it is for.</summary>
    public required PeMachine Machine { get; init; }

    /// <summary>What runs it.</summary>
    public required PeSubsystem Subsystem { get; init; }

    /// <summary>Whether it is a library and not a program.</summary>
    public required bool IsLibrary { get; init; }

    /// <summary>Whether it is PE32+, the format of 64-bit images.</summary>
    public required bool Is64 { get; init; }

    /// <summary>Whether it holds managed code: it has a CLR header.</summary>
    public required bool IsManaged { get; init; }

    /// <summary>Whether it carries certificates; they are not checked here.</summary>
    public required bool IsSigned { get; init; }

    /// <summary>The version of the linker that made it; Microsoft's is that of its toolset, for example 14.38.</summary>
    public required Version Linker { get; init; }

    /// <summary>The names of the libraries that it is linked against, as they are written there; those that it loads later are not among them.</summary>
    public required IReadOnlyList<string> Imports { get; init; }

    /// <summary>What its version resource says; null when it has none, or one that Windows could not read either.</summary>
    public required PeVersion? Version { get; init; }

    /// <summary>The sections in the order of their headers.</summary>
    public required IReadOnlyList<PeSection> Sections { get; init; }
}

/// <summary>A version resource: VS_FIXEDFILEINFO and the translations.</summary>
/// <param name="File">dwFileVersion, four numbers up to 65,535: what Windows Installer compares.</param>
/// <param name="Product">dwProductVersion.</param>
/// <param name="Languages">Language identifiers such as 1033, in the order of the translations; 0 is neutral.</param>
public sealed record PeVersion(Version File, Version Product, IReadOnlyList<int> Languages);
