namespace Packager.Msi;

/// <summary>The machine that a package is for: the first half of the summary's Template, and what its components and folders follow from.</summary>
public enum MsiPlatform
{
    /// <summary>32-bit Windows, and 64-bit Windows in its 32-bit part; <c>Intel</c>.</summary>
    X86,

    /// <summary>64-bit Windows on x64; <c>x64</c>.</summary>
    X64,

    /// <summary>64-bit Windows on ARM; <c>Arm64</c>.</summary>
    Arm64,
}

/// <summary>What follows from the platform.</summary>
public static class MsiPlatforms
{
    /// <summary>The word in the summary's Template.</summary>
    public static string Template(this MsiPlatform platform) => platform switch
    {
        MsiPlatform.X86 => "Intel",
        MsiPlatform.Arm64 => "Arm64",
        _ => "x64",
    };

    /// <summary>Whether components are 64-bit ones (Component.Attributes 256): they see the 64-bit registry and folders.</summary>
    public static bool Is64Bit(this MsiPlatform platform) => platform != MsiPlatform.X86;

    /// <summary>The standard folder of programs for all users.</summary>
    public static string ProgramFiles(this MsiPlatform platform) => platform.Is64Bit() ? "ProgramFiles64Folder" : "ProgramFilesFolder";
}
