namespace Packager.Binary;

/// <summary>The processor of a PE image (PE format, "Machine types"); values that are not named here are kept as they are.</summary>
public enum PeMachine
{
    /// <summary>Any, or not said.</summary>
    Unknown = 0,

    /// <summary>x86; also managed code that runs anywhere.</summary>
    I386 = 0x014C,

    /// <summary>ARM, Thumb-2.</summary>
    ArmNt = 0x01C4,

    /// <summary>x64.</summary>
    Amd64 = 0x8664,

    /// <summary>ARM64.</summary>
    Arm64 = 0xAA64,
}

/// <summary>What runs an image (PE format, "Windows subsystem"); values that are not named here are kept as they are.</summary>
public enum PeSubsystem
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>Nothing: a driver or a native process.</summary>
    Native = 1,

    /// <summary>A program with windows.</summary>
    WindowsGui = 2,

    /// <summary>A program on a console.</summary>
    WindowsConsole = 3,
}
